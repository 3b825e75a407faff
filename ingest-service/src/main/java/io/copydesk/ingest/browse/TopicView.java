package io.copydesk.ingest.browse;

import io.copydesk.monitor.Figures;
import io.copydesk.monitor.TopicState;
import io.copydesk.records.Cursor;
import io.copydesk.records.RecordPage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The page of a topic.
 *
 * @param note what is to be known of the records that are shown, may be empty
 * @param more where the page goes on; empty if there is nothing more
 * @param live where what is written from now on comes from
 * @param export where all that fits is, for download
 */
record TopicView(
        String name,
        String kept,
        String records,
        String size,
        List<Partition> partitions,
        List<Setting> settings,
        Question question,
        List<RecordRow> rows,
        String note,
        String more,
        String live,
        String export) {

    /** A part of the topic, in words. */
    record Partition(int partition, String leader, String replicas, String offsets, String size) {}

    /** What is set of the topic. */
    record Setting(String name, String value) {}

    /** What was asked for, as it was given. */
    record Question(String from, String partition, String key, String header, String text, String path) {

        static Question of(RecordQuery query) {
            return new Question(
                    query.from(),
                    given(query.partition),
                    given(query.key),
                    given(query.header),
                    given(query.text),
                    given(query.path));
        }

        private static String given(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }

        /** Whether not all records are meant. */
        public boolean isNarrow() {
            return !(key + header + text + path).isBlank();
        }
    }

    static TopicView of(TopicState topic, RecordQuery query, RecordPage<RecordRow> page) {
        Cursor next = page.next();
        String address = RecordAddress.page(topic.name());
        return new TopicView(
                topic.name(),
                TopicsView.kept(topic),
                Figures.count(topic.records()),
                Figures.bytes(topic.bytes()),
                topic.partitions().stream().map(TopicView::partition).toList(),
                topic.settings().entrySet().stream()
                        .map(entry -> new Setting(entry.getKey(), entry.getValue()))
                        .toList(),
                Question.of(query),
                page.records(),
                note(page),
                next == null
                        ? ""
                        : query.at(address)
                                .with("from", query.from())
                                .with("cursor", next)
                                .toString(),
                query.at(address + "/live").toString(),
                query.at("/topics/" + topic.name() + "/export")
                        .with("from", query.isBackwards() ? null : query.from())
                        .toString());
    }

    private static String note(RecordPage<RecordRow> page) {
        String looked = Figures.count(page.looked()) + " records were looked at";
        if (!page.complete()) {
            return looked + "; there are more.";
        }
        return page.records().isEmpty() ? looked + ", none fits." : "";
    }

    private static Partition partition(TopicState.Partition partition) {
        boolean isWhole = partition.inSync().containsAll(partition.replicas());
        return new Partition(
                partition.partition(),
                partition.leader() == null ? "none" : "broker " + partition.leader(),
                partition.replicas().size()
                        + (isWhole ? "" : ", only " + partition.inSync().size() + " in sync"),
                partition.first() + " – " + partition.end(),
                Figures.bytes(partition.bytes()));
    }
}
