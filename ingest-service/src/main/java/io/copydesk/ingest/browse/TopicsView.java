package io.copydesk.ingest.browse;

import io.copydesk.monitor.Figures;
import io.copydesk.monitor.TopicState;
import java.time.Duration;
import java.util.List;

/** The page of all topics. */
record TopicsView(List<Row> rows) {

    /** A topic. */
    record Row(String name, String address, int partitions, String records, String size, String kept) {}

    static TopicsView of(List<TopicState> topics) {
        return new TopicsView(topics.stream()
                .map(topic -> new Row(
                        topic.name(),
                        RecordAddress.page(topic.name()),
                        topic.partitions().size(),
                        Figures.count(topic.records()),
                        Figures.bytes(topic.bytes()),
                        kept(topic)))
                .toList());
    }

    /** How long records are kept, in words. */
    static String kept(TopicState topic) {
        String policy = topic.settings().getOrDefault("cleanup.policy", "delete");
        String compacted = policy.contains("compact") ? "the last of each key" : "";
        if (!policy.contains("delete")) {
            return compacted;
        }
        String time = time(topic.settings().getOrDefault("retention.ms", "-1"));
        String bytes = topic.settings().getOrDefault("retention.bytes", "-1");
        String size = bytes.startsWith("-") ? "" : ", at most " + Figures.bytes(Long.valueOf(bytes)) + " a partition";
        return (compacted.isEmpty() ? "" : compacted + ", ") + time + size;
    }

    private static String time(String millis) {
        if (millis.startsWith("-")) {
            return "for ever";
        }
        Duration time = Duration.ofMillis(Long.parseLong(millis));
        return time.equals(Duration.ofDays(time.toDays()))
                ? time.toDays() + " days"
                : Figures.duration(time.toMillis());
    }
}
