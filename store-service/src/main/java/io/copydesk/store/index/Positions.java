package io.copydesk.store.index;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the index has come: the next offset to read, by partition, and the last change of groups. As text it lies beside what is
 * committed, so that index and offsets can't part.
 */
public final class Positions {

    /** The form of the index; another one is not read but built anew. Raise it with every change of fields or analysis. */
    public static final String FORMAT = "3";

    private static final String FORMAT_KEY = "format";
    private static final String OFFSET_KEY = "next:";
    private static final String CHANGE_KEY = "groupChange";

    private final Map<TopicPartition, Long> next;
    private long groupChange;

    /**
     * Where an index begins to read.
     *
     * @param groupChange the number of the last change of groups that it has
     */
    public Positions(Map<TopicPartition, Long> next, long groupChange) {
        this.next = new HashMap<>(next);
        this.groupChange = groupChange;
    }

    /** Reads what {@link #toCommitData} wrote. */
    public static Positions of(Map<String, String> commitData) {
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
        return new Positions(next, Long.parseLong(commitData.getOrDefault(CHANGE_KEY, "0")));
    }

    public static boolean isReadable(Map<String, String> commitData) {
        return FORMAT.equals(commitData.get(FORMAT_KEY));
    }

    /** For {@link #of}. */
    public Map<String, String> toCommitData() {
        Map<String, String> data = new HashMap<>();
        data.put(FORMAT_KEY, FORMAT);
        data.put(CHANGE_KEY, Long.toString(groupChange));
        next.forEach((partition, offset) ->
                data.put(OFFSET_KEY + partition.topic() + ":" + partition.partition(), offset.toString()));
        return data;
    }

    /** This record is in the index. */
    public void passed(TopicPartition partition, long offset) {
        next.put(partition, offset + 1);
    }

    /** The number of the last change of groups that is in the index. */
    public long groupChange() {
        return groupChange;
    }

    /** The changes of groups up to this one are in the index. */
    public void passedGroupChange(long change) {
        groupChange = change;
    }

    /** This partition is read from here. */
    public void reads(TopicPartition partition, long from) {
        next.put(partition, from);
    }

    public Map<TopicPartition, Long> next() {
        return Map.copyOf(next);
    }

    public Map<TopicPartition, OffsetAndMetadata> toKafka() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        next.forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
        return offsets;
    }
}
