package io.copydesk.stage;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import java.time.Duration;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends records through an outgoing channel and tells when the broker has acknowledged each. A broker that is away is
 * waited for, however long; only a record that can never be written fails. Thread-safe.
 */
public final class RecordSender {

    private static final Logger LOG = Logger.getLogger(RecordSender.class);

    // Soon enough after a short break, and not a flood of log lines during a long one.
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final MutinyEmitter<ProducerRecord<byte[], byte[]>> channel;

    public RecordSender(MutinyEmitter<ProducerRecord<byte[], byte[]>> channel) {
        this.channel = channel;
    }

    /**
     * Sends the record to its topic.
     *
     * @param trace the trace that the record belongs to, null for none
     * @return completes when the broker has acknowledged; fails only if {@link #isUnwritable} is true of the failure
     */
    public Uni<Void> send(ProducerRecord<byte[], byte[]> record, @Nullable TracingMetadata trace) {
        return sendOnce(record, trace)
                .onFailure(failure -> !isUnwritable(failure))
                .invoke(failure ->
                        LOG.warnf("Kafka did not take a record for %s, trying again: %s", record.topic(), failure))
                .onFailure(failure -> !isUnwritable(failure))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    /** Sends the record once: fails if the broker does not acknowledge it within the producer's delivery timeout. */
    public Uni<Void> sendOnce(ProducerRecord<byte[], byte[]> record, @Nullable TracingMetadata trace) {
        return Uni.createFrom().deferred(() -> {
            Message<ProducerRecord<byte[], byte[]>> message = Message.of(record);
            return channel.sendMessage(trace == null ? message : message.addMetadata(trace));
        });
    }

    /** Whether the failure is the record's own, so that trying again cannot help. */
    public static boolean isUnwritable(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof RecordBatchTooLargeException
                || failure instanceof SerializationException;
    }
}
