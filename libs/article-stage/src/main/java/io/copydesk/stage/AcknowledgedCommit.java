package io.copydesk.stage;

import io.copydesk.events.CommitNote;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;

/**
 * The commit strategy {@code acknowledged}, for batch channels that take one batch at a time: the acknowledgement of a
 * batch commits its offsets, and completes when the broker has them.
 *
 * <p>SmallRye's {@code throttled} stops a channel whose oldest record waits longer than a fixed age, which a database or
 * broker that is away for a minute brings about. Its {@code latest} commits once and forgets a commit that failed, so that
 * a finished partition shows a lag until its next record comes. Here a broker that is away is waited for.
 */
public final class AcknowledgedCommit implements KafkaCommitHandler {

    private static final Logger LOG = Logger.getLogger(AcknowledgedCommit.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final KafkaConsumer<?, ?> consumer;

    // The last commit of each partition, where that is known here.
    private final Map<TopicPartition, OffsetAndMetadata> done = new ConcurrentHashMap<>();

    private AcknowledgedCommit(KafkaConsumer<?, ?> consumer) {
        this.consumer = consumer;
    }

    /** Offers the strategy to the connector. */
    @ApplicationScoped
    @Identifier("acknowledged")
    public static class Factory implements KafkaCommitHandler.Factory {

        @Override
        public KafkaCommitHandler create(
                KafkaConnectorIncomingConfiguration config,
                Vertx vertx,
                KafkaConsumer<?, ?> consumer,
                BiConsumer<Throwable, Boolean> reportFailure) {
            return new AcknowledgedCommit(consumer);
        }
    }

    /**
     * Acknowledges a batch: its offsets are committed, each with a {@link CommitNote}.
     *
     * @return completes when the broker has them
     */
    public static CompletionStage<Void> acknowledge(KafkaRecordBatch<?, ?> batch) {
        PartOfBatch.attachTo(batch);
        return batch.ack();
    }

    @Override
    public void partitionsAssigned(Collection<TopicPartition> partitions) {
        // Whoever had them before has gone on.
        done.keySet().removeAll(partitions);
    }

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> last) {
        TopicPartition partition = new TopicPartition(last.getTopic(), last.getPartition());
        // Read once: a commit whose answer was lost is repeated as it was, and counts nothing twice.
        return waitingForBroker(before(partition))
                .map(before -> next(last, before))
                .chain(next -> waitingForBroker(commitIfAssigned(partition, next)))
                // What was not committed is delivered again, to whoever has the partition now.
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "The offset %d of %s was not committed: %s", last.getOffset() + 1, partition, failure))
                .onFailure()
                .recoverWithNull()
                .emitOn(last::runOnMessageContext);
    }

    private static <T> Uni<T> waitingForBroker(Uni<T> request) {
        return request.onFailure(AcknowledgedCommit::mayPass)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private static OffsetAndMetadata next(IncomingKafkaRecord<?, ?> last, OffsetAndMetadata before) {
        long records =
                CommitNote.parse(before.metadata()).map(CommitNote::records).orElse(0L);
        String note = last.getMetadata(PartOfBatch.class)
                .map(part -> part.note(records, before.offset(), Instant.now()).toJson())
                .orElse("");
        // what was committed stays so, though a rebalance brings it again
        return new OffsetAndMetadata(Math.max(last.getOffset() + 1, before.offset()), note);
    }

    /** The commit before: as this consumer knows it, else as the broker does. */
    private Uni<OffsetAndMetadata> before(TopicPartition partition) {
        OffsetAndMetadata known = done.get(partition);
        return known != null
                ? Uni.createFrom().item(known)
                : consumer.committed(partition).map(committed -> {
                    OffsetAndMetadata last = committed.get(partition);
                    return last == null ? new OffsetAndMetadata(0) : last;
                });
    }

    /** Another member's commit must not be set back: a partition that was taken away is not ours to commit. */
    private Uni<Void> commitIfAssigned(TopicPartition partition, OffsetAndMetadata next) {
        return consumer.getAssignments()
                .chain(mine -> mine.contains(partition)
                        ? consumer.commit(Map.of(partition, next)).invoke(() -> done.put(partition, next))
                        : Uni.createFrom().voidItem());
    }

    private static boolean mayPass(Throwable failure) {
        return failure instanceof RetriableException || failure instanceof RebalanceInProgressException;
    }
}
