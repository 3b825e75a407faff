package io.copydesk.deadletters;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from their beginning to where they end now. It is in no group, and leaves no trace. */
final class TopicScan {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> settings;

    /** @param settings of Kafka's client: the servers, and what reaches them */
    TopicScan(Map<String, Object> settings) {
        this.settings = new HashMap<>(settings);
        this.settings.put("auto.offset.reset", "earliest");
        this.settings.put("allow.auto.create.topics", false);
        // What a transaction that failed left behind was never sent.
        this.settings.put("isolation.level", "read_committed");
    }

    /** Hands over each record; those of a partition in their order. A topic that is not there has none. */
    void read(Collection<String> topics, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topics.contains(topic.getKey()))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (record.offset()
                            < ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
                        taker.accept(record);
                    }
                }
            }
        }
    }
}
