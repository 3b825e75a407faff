package io.copydesk.deadletters;

import io.copydesk.events.HandledLetter;
import io.copydesk.events.Topics;
import io.copydesk.records.Range;
import io.copydesk.records.RecordReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The dead letters of some topics, with what was done with each. Thread-safe. */
public final class DeadLetters {

    private final Map<String, Object> settings;
    private final Set<String> names;

    /**
     * The dead letters of these topics.
     *
     * @param settings of Kafka's client: {@code bootstrap.servers}, and what reaches them
     */
    public DeadLetters(Map<String, Object> settings, Collection<String> topics) {
        this.settings = Map.copyOf(settings);
        this.names = Set.copyOf(topics);
    }

    /** Hands over those that are meant, of a partition the oldest first. */
    public void read(Selection selection, Consumer<Kept> taker) {
        try (RecordReader reader = new RecordReader(settings)) {
            Map<LetterPosition, HandledLetter> handled = handled(reader);
            read(reader, ranges(reader, selection.positions()), record -> {
                DeadLetter letter = DeadLetter.of(record);
                if (selection.has(letter)) {
                    taker.accept(new Kept(letter, handled.get(letter.position())));
                }
            });
        }
    }

    private Map<TopicPartition, Range> ranges(RecordReader reader, Set<LetterPosition> positions) {
        Map<TopicPartition, Range> kept = reader.kept(reader.partitions(names));
        if (positions.isEmpty()) {
            return kept;
        }
        Map<TopicPartition, Range> meant = new HashMap<>();
        positions.forEach(position -> meant.merge(
                new TopicPartition(position.topic(), position.partition()),
                new Range(position.offset(), position.offset() + 1),
                (one, other) -> new Range(Math.min(one.from(), other.from()), Math.max(one.to(), other.to()))));
        meant.keySet().retainAll(kept.keySet());
        meant.replaceAll((partition, range) -> range.within(kept.getOrDefault(partition, range)));
        return meant;
    }

    private static void read(
            RecordReader reader, Map<TopicPartition, Range> ranges, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        reader.readRanges(
                ranges,
                record -> {
                    taker.accept(record);
                    return true;
                },
                RecordReader.HOWEVER_LONG);
    }

    private static Map<LetterPosition, HandledLetter> handled(RecordReader reader) {
        Map<LetterPosition, HandledLetter> handled = new HashMap<>();
        read(
                reader,
                reader.kept(reader.partitions(Topics.DEAD_LETTERS_HANDLED)),
                record -> HandledNote.of(record).ifPresent(note -> handled.put(note.position(), note.handling())));
        return handled;
    }
}
