package io.copydesk.store.live;

import io.copydesk.events.Topics;
import io.copydesk.store.kafka.KafkaClients;
import io.copydesk.store.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads a part of {@code articles.enriched} again. Thread-safe. */
@Singleton
class TopicReader {

    private static final Duration POLL = Duration.ofMillis(200);
    // A broker that says nothing for so long is away.
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final KafkaClients kafka;

    TopicReader(KafkaClients kafka) {
        this.kafka = kafka;
    }

    /**
     * Hands over all records from one position up to another, in portions.
     *
     * @throws ProblemException if the topic doesn't keep the first of them any more (410), or Kafka is away (503)
     */
    void read(StreamPosition from, StreamPosition to, Consumer<List<ConsumerRecord<byte[], byte[]>>> portions) {
        Map<TopicPartition, Long> ends = new TreeMap<>(Comparator.comparingInt(TopicPartition::partition));
        to.next().forEach((partition, end) -> {
            if (end > from.next().getOrDefault(partition, 0L)) {
                ends.put(new TopicPartition(Topics.ENRICHED, partition), end);
            }
        });
        if (ends.isEmpty()) {
            return;
        }
        try (org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer = kafka.consumer(Map.of(
                "auto.offset.reset", "none", "enable.auto.commit", false, "isolation.level", "read_committed"))) {
            consumer.assign(ends.keySet());
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(ends.keySet());
            ends.keySet().forEach(partition -> {
                // A partition that the client had not heard of is read from its beginning.
                Long next = from.next().get(partition.partition());
                long beginning = beginnings.getOrDefault(partition, 0L);
                if (next != null && next < beginning) {
                    throw gone();
                }
                consumer.seek(partition, next == null ? beginning : next);
            });
            read(consumer, ends, portions);
        } catch (KafkaException e) {
            throw away();
        }
    }

    private static void read(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Consumer<List<ConsumerRecord<byte[], byte[]>>> portions) {
        long heard = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            List<ConsumerRecord<byte[], byte[]>> portion = new ArrayList<>();
            consumer.poll(POLL).forEach(record -> {
                if (record.offset() < ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
                    portion.add(record);
                }
            });
            if (!portion.isEmpty()) {
                heard = System.nanoTime();
                portions.accept(portion);
            } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                throw away();
            }
        }
    }

    /**
     * Sees that the topic still has all that came after this position, before the answer begins.
     *
     * @throws ProblemException as {@link #read}
     */
    void checkIsKept(StreamPosition from) {
        try (org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer = kafka.consumer(Map.of())) {
            List<TopicPartition> there = consumer.partitionsFor(Topics.ENRICHED, PATIENCE).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(there, PATIENCE);
            Map<TopicPartition, Long> ends = consumer.endOffsets(there, PATIENCE);
            from.next().forEach((partition, next) -> {
                TopicPartition asked = new TopicPartition(Topics.ENRICHED, partition);
                if (next < beginnings.getOrDefault(asked, 0L) || next > ends.getOrDefault(asked, -1L)) {
                    throw gone();
                }
            });
        } catch (KafkaException e) {
            throw away();
        }
    }

    private static ProblemException away() {
        return ProblemException.unavailable("Kafka does not answer, so the stream can't go on where it was", RETRY);
    }

    private static ProblemException gone() {
        return ProblemException.gone("the topic does not keep what came after Last-Event-ID any more, or was made anew:"
                + " get what is missing by /export.ndjson with ingestedFrom, and open the stream without it");
    }
}
