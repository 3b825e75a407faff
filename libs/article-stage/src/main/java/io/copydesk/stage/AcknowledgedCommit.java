package io.copydesk.stage;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
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

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> last) {
        TopicPartition partition = new TopicPartition(last.getTopic(), last.getPartition());
        Map<TopicPartition, OffsetAndMetadata> next = Map.of(partition, new OffsetAndMetadata(last.getOffset() + 1));
        return commitIfAssigned(partition, next)
                .onFailure(AcknowledgedCommit::mayPass)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                // What was not committed is delivered again, to whoever has the partition now.
                .onFailure()
                .invoke(failure -> LOG.warnf("The offset %s was not committed: %s", next, failure))
                .onFailure()
                .recoverWithNull()
                .emitOn(last::runOnMessageContext);
    }

    /** Another member's commit must not be set back: a partition that was taken away is not ours to commit. */
    private Uni<Void> commitIfAssigned(TopicPartition partition, Map<TopicPartition, OffsetAndMetadata> next) {
        return consumer.getAssignments()
                .chain(mine -> mine.contains(partition)
                        ? consumer.commit(next)
                        : Uni.createFrom().voidItem());
    }

    private static boolean mayPass(Throwable failure) {
        return failure instanceof RetriableException || failure instanceof RebalanceInProgressException;
    }
}
