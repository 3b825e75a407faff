package io.copydesk.monitor;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A topic as the brokers keep it.
 *
 * @param records that are kept: offsets from the first to the end, so in a topic that is compacted or written to in transactions
 *     there are fewer
 * @param bytes on disk, of one copy; null if a broker doesn't tell
 * @param settings what is set of the topic itself, and how it is kept: {@code retention.ms}, {@code retention.bytes}, {@code
 *     cleanup.policy}, {@code max.message.bytes}
 */
public record TopicState(
        String name, long records, @Nullable Long bytes, Map<String, String> settings, List<Partition> partitions) {

    /**
     * A part of it.
     *
     * @param leader the broker that it is read from and written to; null if there is none now
     * @param replicas the brokers that have a copy, or should have
     * @param inSync those whose copy is whole
     * @param first the offset of the oldest record that is kept
     * @param end the offset that the next record will have
     * @param bytes on disk, of the leader's copy; null if it doesn't tell
     */
    public record Partition(
            int partition,
            @Nullable Integer leader,
            List<Integer> replicas,
            List<Integer> inSync,
            long first,
            long end,
            @Nullable Long bytes) {}
}
