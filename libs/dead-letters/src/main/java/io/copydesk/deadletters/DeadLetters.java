package io.copydesk.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.events.EventJson;
import io.copydesk.events.HandledLetter;
import io.copydesk.events.RefusedException;
import io.copydesk.events.Topics;
import io.copydesk.records.RecordReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

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

    /** A dead letter and what was done with it; null while nothing was. */
    public record Kept(DeadLetter letter, @Nullable HandledLetter handling) {

        /** The same without the record's value, to keep many of them. */
        public Kept withoutValue() {
            return new Kept(
                    new DeadLetter(
                            letter.position(),
                            letter.time(),
                            letter.key(),
                            null,
                            letter.headers(),
                            letter.failure(),
                            letter.replays()),
                    handling);
        }
    }

    /** Hands over those that are meant, of a partition the oldest first. */
    public void read(Selection selection, Consumer<Kept> taker) {
        try (RecordReader reader = new RecordReader(settings)) {
            Map<LetterPosition, HandledLetter> handled = handled(reader);
            read(reader, names, record -> {
                DeadLetter letter = DeadLetter.of(record);
                if (selection.has(letter)) {
                    taker.accept(new Kept(letter, handled.get(letter.position())));
                }
            });
        }
    }

    private static void read(
            RecordReader reader, Collection<String> topics, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> reader.partitions(topic).stream())
                .toList();
        reader.readRanges(
                reader.kept(partitions),
                record -> {
                    taker.accept(record);
                    return true;
                },
                RecordReader.HOWEVER_LONG);
    }

    private static Map<LetterPosition, HandledLetter> handled(RecordReader reader) {
        Map<LetterPosition, HandledLetter> handled = new HashMap<>();
        read(reader, List.of(Topics.DEAD_LETTERS_HANDLED), record -> {
            try {
                handled.put(
                        LetterPosition.parse(record.key() == null ? "" : new String(record.key(), UTF_8)),
                        EventJson.read(record.value(), HandledLetter.class));
            } catch (IllegalArgumentException | RefusedException e) {
                // Not written by this class: it says nothing of a letter.
            }
        });
        return handled;
    }
}
