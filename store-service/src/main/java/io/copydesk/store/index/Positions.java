package io.copydesk.store.index;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the index has come: the next offset to read, by partition. As text it lies in Lucene's commit, so that index
 * and offsets can't part.
 */
final class Positions {

    /** The form of the index; another one is not read but built anew. Raise it with every change of fields or analysis. */
    static final String FORMAT = "1";

    private static final String FORMAT_KEY = "format";
    private static final String OFFSET_KEY = "next:";

    private final Map<TopicPartition, Long> next;

    Positions(Map<TopicPartition, Long> next) {
        this.next = new HashMap<>(next);
    }

    /** Reads what {@link #toCommitData} wrote. */
    static Positions of(Map<String, String> commitData) {
        Map<TopicPartition, Long> next = new HashMap<>();
        commitData.forEach((key, offset) -> {
            if (key.startsWith(OFFSET_KEY)) {
                int end = key.lastIndexOf(':');
                next.put(
                        new TopicPartition(
                                key.substring(OFFSET_KEY.length(), end), Integer.parseInt(key.substring(end + 1))),
                        Long.valueOf(offset));
            }
        });
        return new Positions(next);
    }

    static boolean isReadable(Map<String, String> commitData) {
        return FORMAT.equals(commitData.get(FORMAT_KEY));
    }

    Map<String, String> toCommitData() {
        Map<String, String> data = new HashMap<>();
        data.put(FORMAT_KEY, FORMAT);
        next.forEach((partition, offset) ->
                data.put(OFFSET_KEY + partition.topic() + ":" + partition.partition(), offset.toString()));
        return data;
    }

    /** This record is in the index. */
    void passed(TopicPartition partition, long offset) {
        next.put(partition, offset + 1);
    }

    /** This partition is read from here. */
    void reads(TopicPartition partition, long from) {
        next.put(partition, from);
    }

    Map<TopicPartition, Long> next() {
        return Map.copyOf(next);
    }

    Map<TopicPartition, OffsetAndMetadata> toKafka() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        next.forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
        return offsets;
    }
}
