package io.copydesk.cli.reprocess;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.cli.terminal.CommandFailure;
import io.copydesk.cli.topics.TopicReader;
import io.copydesk.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The raw topic: read from a time on, and written to again. */
final class RawArticles implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<TopicPartition> partitions;

    RawArticles(String bootstrapServers) {
        consumer = TopicReader.connect(bootstrapServers);
        partitions = TopicReader.partitions(consumer, Topics.RAW);
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "max.request.size",
                        Topics.MAX_DEAD_LETTER_BYTES,
                        "compression.type",
                        "lz4"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Hands over each record up to the end as it is now; those of a partition in their order. */
    void read(Instant from, @Nullable String source, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, from.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> begins = consumer.offsetsForTimes(times);
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp begin = begins.get(partition);
            consumer.seek(partition, begin == null ? ends.getOrDefault(partition, 0L) : begin.offset());
        }
        while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                boolean isBefore =
                        record.offset() < ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
                if (isBefore && record.value() != null && isOf(record, source)) {
                    taker.accept(record);
                }
            }
        }
    }

    private static boolean isOf(ConsumerRecord<byte[], byte[]> record, @Nullable String source) {
        return source == null
                || source.equalsIgnoreCase(header(record.headers(), "source"))
                || (record.key() != null && source.equalsIgnoreCase(new String(record.key(), UTF_8)));
    }

    static @Nullable String header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    /** Writes these records once more, as they came but for the time; the result says where they are now. */
    List<Outcome> sendAgain(List<Outcome> outcomes) {
        List<Outcome> sent = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            ConsumerRecord<byte[], byte[]> record = one(outcome.partition(), outcome.offset());
            try {
                RecordMetadata to = producer.send(new ProducerRecord<>(
                                record.topic(), null, null, record.key(), record.value(), record.headers()))
                        .get();
                sent.add(outcome.sentTo(new TopicPartition(to.topic(), to.partition()), to.offset()));
            } catch (ExecutionException e) {
                throw new CommandFailure(
                        sent.size() + " of " + outcomes.size() + " were sent, then Kafka took no more: " + e.getCause(),
                        e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CommandFailure("Interrupted", e);
            }
        }
        return sent;
    }

    private ConsumerRecord<byte[], byte[]> one(TopicPartition partition, long offset) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, offset);
        while (true) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                return record;
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
