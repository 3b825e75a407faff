package io.copydesk.ingest.groups;

import io.copydesk.ingest.problem.ProblemException;
import io.copydesk.records.StartPoint;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Where a group is to read on, as a request says it.
 *
 * @param partition null for all of the topic
 */
record OffsetQuery(String topic, @Nullable Integer partition, String to) {

    /** @throws ProblemException 400 if something is missing or can't be read */
    static OffsetQuery of(@Nullable String topic, @Nullable String partition, @Nullable String to) {
        if (topic == null || topic.isBlank() || to == null || to.isBlank()) {
            throw ProblemException.unreadable(
                    "say topic, and to: beginning, end, an offset as 17 or a time as 2026-11-01T08:00:00Z");
        }
        String number = Objects.requireNonNullElse(partition, "").strip();
        if (!number.matches("\\d{0,6}")) {
            throw ProblemException.unreadable("partition is a number, or left out for all");
        }
        OffsetQuery query =
                new OffsetQuery(topic.strip(), number.isEmpty() ? null : Integer.valueOf(number), to.strip());
        query.target();
        return query;
    }

    StartPoint target() {
        try {
            return StartPoint.parse(to);
        } catch (IllegalArgumentException e) {
            throw ProblemException.unreadable(String.valueOf(e.getMessage()));
        }
    }

    boolean isMeant(TopicPartition one) {
        return partition == null || partition == one.partition();
    }

    public String words() {
        return topic + (partition == null ? ", all partitions" : ", partition " + partition) + ", to " + to;
    }
}
