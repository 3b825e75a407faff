package io.copydesk.monitor;

import io.copydesk.events.CommitNote;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What the brokers say at one moment. The commits were asked for before the ends: what a stage wrote before it committed is in
 * the ends for sure.
 *
 * @param begins the first offset that is kept, of each partition
 * @param ends the offset of the next record, of each partition
 * @param commits how far each group is; a partition of which it has committed nothing is not there
 */
record Snapshot(
        Instant time,
        Map<TopicPartition, Long> begins,
        Map<TopicPartition, Long> ends,
        Map<String, Map<TopicPartition, Commit>> commits) {

    /**
     * How far a group is.
     *
     * @param offset of the first record that is not done
     * @param note what the group wrote beside it; null where it did not, or where another group's tool set the offset
     */
    record Commit(long offset, @Nullable CommitNote note) {}

    Map<TopicPartition, Commit> commits(String group) {
        return commits.getOrDefault(group, Map.of());
    }

    long begin(TopicPartition partition) {
        return begins.getOrDefault(partition, 0L);
    }

    /** All that was ever written to a topic, ends of transactions among it. */
    long written(String topic) {
        return ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
