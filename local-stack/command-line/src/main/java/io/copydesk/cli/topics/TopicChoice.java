package io.copydesk.cli.topics;

import io.copydesk.cli.terminal.CommandFailure;
import io.copydesk.records.RecordReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** A topic as a user names it. */
public final class TopicChoice {

    private static final Duration ANSWER = Duration.ofSeconds(20);

    private TopicChoice() {}

    /** A reader of what is there. */
    public static RecordReader reader(String bootstrapServers) {
        return new RecordReader(Map.of(
                "bootstrap.servers", bootstrapServers, "default.api.timeout.ms", Math.toIntExact(ANSWER.toMillis())));
    }

    /**
     * The partitions of a topic.
     *
     * @throws CommandFailure if there is no such topic, naming those there are
     */
    public static List<TopicPartition> partitions(RecordReader reader, String topic) {
        List<TopicPartition> partitions = reader.partitions(topic);
        if (partitions.isEmpty()) {
            throw new CommandFailure(
                    "There is no topic " + topic + ". There are: " + String.join(", ", reader.topics()));
        }
        return partitions;
    }
}
