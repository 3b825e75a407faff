package io.copydesk.cli.reprocess;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.cli.terminal.CommandFailure;
import io.copydesk.cli.topics.TopicChoice;
import io.copydesk.events.CleanArticle.RawPosition;
import io.copydesk.events.RawHeaders;
import io.copydesk.events.Topics;
import io.copydesk.records.RecordReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The raw topic: read from a time on, and written to again. */
final class RawArticles implements AutoCloseable {

    private final RecordReader reader;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<TopicPartition> partitions;

    RawArticles(String bootstrapServers) {
        reader = TopicChoice.reader(bootstrapServers);
        partitions = TopicChoice.partitions(reader, Topics.RAW);
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
        reader.read(
                reader.since(partitions, from),
                record -> {
                    if (record.value() != null && isOf(record, source)) {
                        taker.accept(record);
                    }
                    return true;
                },
                RecordReader.HOWEVER_LONG);
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

    /**
     * Writes the records of these articles once more, as they came, but as corrections: what is known better today may be
     * an earlier date.
     *
     * @param time when the topic was read: what came in since is not older than they are
     */
    void sendAgain(List<Outcome> outcomes, Instant time) {
        int sent = 0;
        for (Outcome outcome : outcomes) {
            ConsumerRecord<byte[], byte[]> record = one(outcome.record());
            Headers headers = new RecordHeaders(record.headers())
                    .remove(RawHeaders.CORRECTION)
                    .add(RawHeaders.CORRECTION, "true".getBytes(UTF_8));
            try {
                producer.send(new ProducerRecord<>(
                                record.topic(), null, time.toEpochMilli(), record.key(), record.value(), headers))
                        .get();
                sent++;
            } catch (ExecutionException e) {
                throw new CommandFailure(
                        sent + " of " + outcomes.size() + " were sent, then Kafka took no more: " + e.getCause(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CommandFailure("Interrupted", e);
            }
        }
    }

    private ConsumerRecord<byte[], byte[]> one(RawPosition position) {
        return reader.record(new TopicPartition(position.topic(), position.partition()), position.offset())
                .orElseThrow(() -> new CommandFailure(position + " is not kept any more"));
    }

    @Override
    public void close() {
        reader.close();
        producer.close();
    }
}
