package io.copydesk.cli.topics;

import io.copydesk.cli.terminal.CommandFailure;
import io.copydesk.events.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A consumer without a group: it reads what is there, and leaves no trace. */
public final class TopicReader {

    private static final Duration ANSWER = Duration.ofSeconds(20);

    private TopicReader() {}

    public static KafkaConsumer<byte[], byte[]> connect(String bootstrapServers) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("auto.offset.reset", "earliest");
        // What a transaction that failed left behind was never sent.
        settings.put("isolation.level", "read_committed");
        settings.put("allow.auto.create.topics", false);
        settings.put("default.api.timeout.ms", (int) ANSWER.toMillis());
        // One record may be as large as that; a smaller limit would not stop it, only slow it down.
        settings.put("max.partition.fetch.bytes", Topics.MAX_DEAD_LETTER_BYTES);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * The partitions of a topic.
     *
     * @throws CommandFailure if there is no such topic, naming those there are
     */
    public static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        Map<String, List<PartitionInfo>> all = consumer.listTopics(ANSWER);
        if (!all.containsKey(topic)) {
            throw new CommandFailure(
                    "There is no topic " + topic + ". There are: " + String.join(", ", names(all.keySet())));
        }
        return all.getOrDefault(topic, List.of()).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    private static List<String> names(Collection<String> topics) {
        return topics.stream().filter(name -> !name.startsWith("__")).sorted().toList();
    }
}
