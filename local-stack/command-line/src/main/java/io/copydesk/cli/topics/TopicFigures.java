package io.copydesk.cli.topics;

import io.copydesk.cli.terminal.CommandFailure;
import io.copydesk.events.Topics;
import io.copydesk.monitor.Flow;
import io.copydesk.monitor.FlowMonitor;
import io.copydesk.monitor.Stage;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
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
            return new TopicFigures(figures, stages(bootstrapServers));
        }
    }

    /** How many records all dead-letter topics hold together. */
    long refused() {
        return topics.stream()
                .filter(topic -> topic.name().endsWith(Topics.deadLetters("")))
                .mapToLong(TopicFigure::records)
                .sum();
    }

    /** The stages, and the search indexes: they keep their offsets themselves, and an instance that tells Kafka too is a reader. */
    private static List<StageFigure> stages(String bootstrapServers) {
        try (FlowMonitor monitor = new FlowMonitor(Map.of("bootstrap.servers", bootstrapServers), Stage.OF_ARTICLES)) {
            Flow flow = monitor.look();
            return Stream.concat(flow.stages().stream(), flow.readers().stream())
                    .map(group -> new StageFigure(group.group(), group.topic(), done(group), group.lag()))
                    .toList();
        }
    }

    private static long done(Flow.GroupFlow group) {
        return group.partitions().stream()
                .mapToLong(Flow.PartitionFlow::committed)
                .sum();
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
