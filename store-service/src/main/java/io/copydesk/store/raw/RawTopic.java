package io.copydesk.store.raw;

import io.copydesk.events.CleanArticle.RawPosition;
import io.copydesk.events.Sha256;
import io.copydesk.events.Topics;
import io.copydesk.store.kafka.KafkaClients;
import io.copydesk.store.problem.ProblemException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Reads single records of the raw topic. Thread-safe: one reader at a time, the others wait their turn. */
@Singleton
class RawTopic {

    // A broker that is there answers in milliseconds; nobody wants to wait longer for one that is not.
    private static final Duration AT_MOST = Duration.ofSeconds(5);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final KafkaClients kafka;
    private final ReentrantLock turn = new ReentrantLock(true);
    private @Nullable Consumer<byte[], byte[]> consumer;

    RawTopic(KafkaClients kafka) {
        this.kafka = kafka;
    }

    /**
     * The record at this place.
     *
     * @throws ProblemException if it is not there any more, or is another one now (410), or Kafka is away (503)
     */
    ConsumerRecord<byte[], byte[]> read(RawPosition position) {
        // The event says where to read, and anyone may write an event: no other topic is anybody's to read.
        if (!Topics.RAW.equals(position.topic())) {
            throw ProblemException.gone("the article's bytes are not in " + Topics.RAW + " but in \"" + position.topic()
                    + "\", which is not read");
        }
        try {
            checkIsKept(position);
            ConsumerRecord<byte[], byte[]> record = fetch(position);
            if (record.value() == null || !Sha256.hex(record.value()).equals(position.sha256())) {
                throw ProblemException.gone("the bytes at " + at(position)
                        + " are not those the article was made of: the topic was made anew");
            }
            return record;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw ProblemException.gone("the topic " + position.topic() + " is not there any more");
            }
            throw away();
        } catch (TimeoutException | KafkaException e) {
            throw away();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away();
        }
    }

    private void checkIsKept(RawPosition position) throws ExecutionException, InterruptedException, TimeoutException {
        var topic = kafka.admin()
                .describeTopics(List.of(position.topic()))
                .allTopicNames()
                .get(AT_MOST.toMillis(), TimeUnit.MILLISECONDS)
                .get(position.topic());
        if (topic == null || position.partition() >= topic.partitions().size() || position.partition() < 0) {
            throw ProblemException.gone(at(position) + " is not there any more: the topic was made anew");
        }
        if (position.offset() < offset(position, OffsetSpec.earliest())) {
            throw ProblemException.gone(at(position) + " is not kept any more: the topic's retention has deleted it");
        }
        if (position.offset() >= offset(position, OffsetSpec.latest())) {
            throw ProblemException.gone(at(position) + " is not there any more: the topic was made anew");
        }
    }

    private long offset(RawPosition position, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        ListOffsetsResultInfo found = kafka.admin()
                .listOffsets(Map.of(partition(position), which))
                .partitionResult(partition(position))
                .get(AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
        return found.offset();
    }

    private ConsumerRecord<byte[], byte[]> fetch(RawPosition position) throws InterruptedException {
        if (!turn.tryLock(AT_MOST.toMillis(), TimeUnit.MILLISECONDS)) {
            throw away();
        }
        try {
            Consumer<byte[], byte[]> reader = consumer();
            reader.assign(List.of(partition(position)));
            reader.seek(partition(position), position.offset());
            long end = System.nanoTime() + AT_MOST.toNanos();
            while (System.nanoTime() < end) {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(Duration.ofMillis(200))) {
                    if (record.offset() == position.offset()) {
                        return record;
                    }
                    throw ProblemException.gone(at(position) + " is not there any more");
                }
            }
            throw away();
        } finally {
            // Or it would go on to fetch what nobody asked for.
            if (consumer != null) {
                consumer.unsubscribe();
            }
            turn.unlock();
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        if (consumer == null) {
            // A record larger than a fetch is sent all the same, alone: the small default only saves memory.
            consumer = kafka.consumer(Map.of(
                    "auto.offset.reset",
                    "none",
                    "enable.auto.commit",
                    false,
                    "allow.auto.create.topics",
                    false,
                    "max.poll.records",
                    1,
                    "default.api.timeout.ms",
                    (int) AT_MOST.toMillis(),
                    "request.timeout.ms",
                    (int) AT_MOST.toMillis(),
                    "client.id",
                    "raw-reader"));
        }
        return consumer;
    }

    private static TopicPartition partition(RawPosition position) {
        return new TopicPartition(position.topic(), position.partition());
    }

    private static String at(RawPosition position) {
        return "offset " + position.offset() + " of " + position.topic() + "-" + position.partition();
    }

    private static ProblemException away() {
        return ProblemException.unavailable("Kafka does not answer, so the bytes can't be read now", RETRY);
    }

    @PreDestroy
    void close() {
        turn.lock();
        try {
            if (consumer != null) {
                consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
            }
        } finally {
            turn.unlock();
        }
    }
}
