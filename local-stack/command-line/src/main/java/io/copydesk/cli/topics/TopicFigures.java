package io.copydesk.cli.topics;

import io.copydesk.cli.terminal.CommandFailure;
import io.copydesk.events.Topics;
import io.copydesk.monitor.Flow;
import io.copydesk.monitor.FlowMonitor;
import io.copydesk.monitor.Stage;
import io.copydesk.monitor.TopicCatalogue;
import io.copydesk.monitor.TopicState;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;

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

    static TopicFigures ask(String bootstrapServers) {
        try (TopicCatalogue catalogue = new TopicCatalogue(Map.of("bootstrap.servers", bootstrapServers))) {
            List<TopicFigure> topics = catalogue.topics().stream()
                    .map(topic -> new TopicFigure(
                            topic.name(),
                            topic.partitions().size(),
                            topic.records(),
                            topic.partitions().stream()
                                    .mapToLong(TopicState.Partition::end)
                                    .sum()))
                    .toList();
            return new TopicFigures(topics, stages(bootstrapServers));
        } catch (KafkaException e) {
            throw new CommandFailure("Kafka does not answer. ./copydesk status shows what is up", e);
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
}
