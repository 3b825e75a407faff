package io.copydesk.monitor;

import io.copydesk.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads what topics have now, in no group, so that it leaves no trace. What a transaction that failed left behind is left out.
 * Not thread-safe. Every method throws {@link org.apache.kafka.common.KafkaException} if the brokers don't answer.
 */
public final class RecordReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;

    /** @param settings of Kafka's client: {@code bootstrap.servers}, and what reaches them */
    public RecordReader(Map<String, Object> settings) {
        Map<String, Object> reading = Reading.settings(settings);
        // One record may be as large as that; a smaller limit would not stop it, only slow it down.
        reading.put("max.partition.fetch.bytes", Topics.MAX_DEAD_LETTER_BYTES);
        consumer = new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The partitions of a topic; none if there is no such topic. */
    public List<TopicPartition> partitions(String topic) {
        return consumer.listTopics().getOrDefault(topic, List.of()).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /** Of each partition the first offset whose record is not older than that; its end if all are older. */
    public Map<TopicPartition, Long> since(Set<TopicPartition> partitions, Instant time) {
        Map<TopicPartition, Long> question = new HashMap<>();
        partitions.forEach(partition -> question.put(partition, time.toEpochMilli()));
        Map<TopicPartition, Long> offsets = new HashMap<>(consumer.endOffsets(partitions));
        consumer.offsetsForTimes(question).forEach((partition, found) -> {
            if (found != null) {
                offsets.put(partition, found.offset());
            }
        });
        return offsets;
    }

    /**
     * Reads on from there to where the partitions end at the beginning of the call.
     *
     * @param from where to begin in each partition
     * @param taker is given each record, those of a partition in their order, and says whether to go on
     * @param atMost how long it may take
     * @return whether all was read, or the taker had enough; false if the time was over before
     */
    public boolean read(
            Map<TopicPartition, Long> from, Predicate<ConsumerRecord<byte[], byte[]>> taker, Duration atMost) {
        if (from.isEmpty()) {
            return true;
        }
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        Map<TopicPartition, Long> ends = consumer.endOffsets(from.keySet());
        long begun = System.nanoTime();
        while (isBehind(ends)) {
            if (System.nanoTime() - begun > atMost.toNanos()) {
                return false;
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                Long end = ends.get(new TopicPartition(record.topic(), record.partition()));
                if (end != null && record.offset() < end && !taker.test(record)) {
                    return true;
                }
            }
        }
        return true;
    }

    private boolean isBehind(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
