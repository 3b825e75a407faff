package io.copydesk.monitor;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consumer group, as its coordinator tells it.
 *
 * @param state {@code Stable}, {@code Empty} where it has no member, or what Kafka calls it while it is neither
 * @param members who is in it now
 * @param partitions of which it has committed something, or which a member reads; by topic and number
 */
public record GroupState(String group, String state, List<Member> members, List<Part> partitions) {

    /**
     * Who is in a group.
     *
     * @param client the name that the client gave itself
     * @param host its address
     * @param partitions how many it reads
     */
    public record Member(String client, String host, int partitions) {}

    /**
     * How far the group is in a partition.
     *
     * @param committed the next offset that it will read if it begins now; null if it has committed nothing
     * @param end the offset that the next record will have
     * @param lag what is behind it, in offsets; null if it has committed nothing
     * @param client the member that reads it now; null for none
     */
    public record Part(
            String topic,
            int partition,
            @Nullable Long committed,
            long end,
            @Nullable Long lag,
            @Nullable String client) {}

    /** All that is behind the group, in offsets. */
    @JsonProperty
    public long lag() {
        return partitions.stream()
                .mapToLong(part -> part.lag() == null ? 0 : part.lag())
                .sum();
    }

    /** Whether somebody is in it, so that its offsets can't be set. */
    public boolean isActive() {
        return !members.isEmpty();
    }
}
