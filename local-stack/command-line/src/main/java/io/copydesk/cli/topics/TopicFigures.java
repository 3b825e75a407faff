package io.copydesk.cli.topics;

import io.copydesk.cli.terminal.CommandFailure;
import io.copydesk.events.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Figures that the broker itself gives: a stage that is dead has them too.
 *
 * @param topics by name
 * @param stages in the order of an article's way
 */
record TopicFigures(List<TopicFigure> topics, List<StageFigure> stages) {

    /** What is in a topic: the records that can be read, and the sum of its end offsets. */
    record TopicFigure(String name, int partitions, long records, long end) {}

    /** How far a consumer group is; {@code lag} counts records. */
    record StageFigure(String group, String topic, long done, long lag) {}

    private static final int ANSWER_SECONDS = 20;

    // The index keeps its offsets in its own commit; where an instance tells Kafka too, the group's name begins so.
    private static final String INDEX = "index";

    static TopicFigures ask(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Map<String, TopicDescription> topics =
                    get(admin.describeTopics(get(admin.listTopics().names())).allTopicNames());
            List<TopicPartition> partitions = topics.values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .toList();
            Map<TopicPartition, Long> begins = offsets(admin, partitions, OffsetSpec.earliest());
            Map<TopicPartition, Long> ends = offsets(admin, partitions, OffsetSpec.latest());
            List<TopicFigure> figures = topics.values().stream()
                    .filter(topic -> !topic.isInternal() && !topic.name().startsWith("__"))
                    .map(topic -> new TopicFigure(
                            topic.name(),
                            topic.partitions().size(),
                            sum(ends, topic.name()) - sum(begins, topic.name()),
                            sum(ends, topic.name())))
                    .sorted(Comparator.comparing(TopicFigure::name))
                    .toList();
            return new TopicFigures(figures, stages(admin, begins, ends));
        }
    }

    /** How many records all dead-letter topics hold together. */
    long refused() {
        return topics.stream()
                .filter(topic -> topic.name().endsWith(Topics.deadLetters("")))
                .mapToLong(TopicFigure::records)
                .sum();
    }

    private static List<StageFigure> stages(
            Admin admin, Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {
        List<String[]> stages = new ArrayList<>(
                List.of(new String[] {"cleanup", Topics.RAW}, new String[] {"enrich", Topics.CLEAN}, new String[] {
                    "archive", Topics.ENRICHED
                }));
        get(admin.listGroups().all()).stream()
                .map(group -> group.groupId())
                .filter(group -> group.startsWith(INDEX))
                .sorted()
                .forEach(group -> stages.add(new String[] {group, Topics.ENRICHED}));
        return stages.stream()
                .map(stage -> stage(stage[0], stage[1], committed(admin, stage[0]), begins, ends))
                .toList();
    }

    private static StageFigure stage(
            String group,
            String topic,
            Map<TopicPartition, OffsetAndMetadata> committed,
            Map<TopicPartition, Long> begins,
            Map<TopicPartition, Long> ends) {
        long done = 0;
        long lag = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            if (end.getKey().topic().equals(topic)) {
                OffsetAndMetadata offset = committed.get(end.getKey());
                long position = offset == null ? begins.getOrDefault(end.getKey(), 0L) : offset.offset();
                done += position;
                lag += Math.max(0, end.getValue() - position);
            }
        }
        return new StageFigure(group, topic, done, lag);
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group) {
        var all = new HashMap<TopicPartition, OffsetAndMetadata>();
        get(admin.listConsumerGroupOffsets(Map.of(group, new ListConsumerGroupOffsetsSpec()))
                        .partitionsToOffsetAndMetadata(group))
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        all.put(partition, offset);
                    }
                });
        return all;
    }

    private static Map<TopicPartition, Long> offsets(
            Admin admin, Collection<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> question = new HashMap<>();
        partitions.forEach(partition -> question.put(partition, which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        get(admin.listOffsets(question).all()).forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    private static long sum(Map<TopicPartition, Long> offsets, String topic) {
        return offsets.entrySet().stream()
                .filter(offset -> offset.getKey().topic().equals(topic))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static <T> T get(Future<T> answer) {
        try {
            return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new CommandFailure("Kafka does not answer. ./copydesk status shows what is up", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted", e);
        }
    }
}
