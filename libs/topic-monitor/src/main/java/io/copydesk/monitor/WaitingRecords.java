package io.copydesk.monitor;

import io.copydesk.records.ReaderSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the record that a group which stands still would get next: offsets don't tell whether there is one, or only the end of
 * a transaction. Each place is looked at once. Not thread-safe.
 */
final class WaitingRecords implements AutoCloseable {

    // A look must not hold up the figures, and what is not found now is looked for again.
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int MOST_AT_ONCE = 50;
    private static final int MOST_KEPT = 10_000;

    /** Where a group stands. */
    record Place(TopicPartition partition, long offset) {}

    /**
     * What was found at a place.
     *
     * @param offset of the first record there; if there is none, where the partition ended
     * @param written when that record was written; {@link Instant#MAX} for no record
     */
    record Found(long offset, Instant written) {

        boolean isRecord() {
            return !written.equals(Instant.MAX);
        }
    }

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<Place, Found> found = new HashMap<>();

    WaitingRecords(Map<String, Object> settings) {
        Map<String, Object> reading = ReaderSettings.of(settings);
        reading.put("max.partition.fetch.bytes", 64 * 1024);
        // The first record comes whatever it weighs, its neighbours need not.
        reading.put("fetch.max.bytes", 4 * 1024 * 1024);
        consumer = new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * What is at these places, as far as it can be found out soon.
     *
     * @param places with the end of each partition
     */
    Map<Place, Found> at(Map<Place, Long> places) {
        Map<Place, Found> known = new HashMap<>();
        Map<TopicPartition, Place> unknown = new HashMap<>();
        places.forEach((place, end) -> {
            Found before = found.get(place);
            if (before != null && (before.isRecord() || before.offset() >= end)) {
                known.put(place, before);
            } else if (unknown.size() < MOST_AT_ONCE) {
                // Two groups may stand in one partition: the second is looked at another time.
                unknown.putIfAbsent(place.partition(), place);
            }
        });
        if (!unknown.isEmpty()) {
            look(unknown, places, known);
        }
        return known;
    }

    private void look(Map<TopicPartition, Place> unknown, Map<Place, Long> ends, Map<Place, Found> known) {
        if (found.size() > MOST_KEPT) {
            found.clear();
        }
        Set<TopicPartition> open = new HashSet<>(unknown.keySet());
        consumer.assign(open);
        unknown.forEach((partition, place) -> consumer.seek(partition, place.offset()));
        long begun = System.nanoTime();
        while (!open.isEmpty() && System.nanoTime() - begun < PATIENCE.toNanos()) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            unknown.forEach((partition, place) -> {
                Found now = open.contains(partition)
                        ? found(records.records(partition), partition, ends.getOrDefault(place, Long.MAX_VALUE))
                        : null;
                if (now != null) {
                    found.put(place, now);
                    known.put(place, now);
                    open.remove(partition);
                    consumer.pause(Set.of(partition));
                }
            });
        }
        consumer.assign(Set.of());
    }

    /** What these records, the first since the place, say of it; null if they are none and the end is not reached. */
    private @Nullable Found found(List<ConsumerRecord<byte[], byte[]>> records, TopicPartition partition, long end) {
        if (!records.isEmpty()) {
            ConsumerRecord<byte[], byte[]> first = records.get(0);
            return new Found(first.offset(), Instant.ofEpochMilli(first.timestamp()));
        }
        long position = consumer.position(partition, PATIENCE);
        return position >= end ? new Found(position, Instant.MAX) : null;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
