package io.copydesk.store.index;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Tells when the index has all that PostgreSQL had when the service started: before that, a query would miss articles that
 * can be read by their ids. Used on the {@link IndexThread} only.
 */
final class CatchUp {

    private Map<TopicPartition, Long> archived = Map.of();
    private @Nullable Map<TopicPartition, Long> ends;

    /** How far the archive has come: what lies before must be in the index. */
    void mustReach(Map<TopicPartition, Long> archived) {
        this.archived = Map.copyOf(archived);
    }

    /** Where the partitions that are read end now; those of a topic made anew may end before the archive's offsets. */
    void reads(Map<TopicPartition, Long> ends) {
        this.ends = Map.copyOf(ends);
    }

    boolean isReached(Positions positions) {
        Map<TopicPartition, Long> known = ends;
        if (known == null) {
            return false;
        }
        Map<TopicPartition, Long> next = positions.next();
        return archived.entrySet().stream().allMatch(offset -> {
            Long end = known.get(offset.getKey());
            return end == null || next.getOrDefault(offset.getKey(), 0L) >= Math.min(offset.getValue(), end);
        });
    }
}
