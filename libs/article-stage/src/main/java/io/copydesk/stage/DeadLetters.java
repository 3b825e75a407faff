package io.copydesk.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.events.Refusal;
import io.copydesk.events.Topics;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.TracingMetadata;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Puts what a stage refuses into the dead-letter topic of the topic it came from. Thread-safe. */
public final class DeadLetters {

    /** Says that the dead letter has no value because its topic did not take one that large. */
    static final String VALUE_OMITTED = "dead-letter-value-omitted";

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final String stage;
    private final RecordSender sender;

    /** @param stage the stage that refuses, as {@link Refusal#STAGE} shall name it */
    public DeadLetters(String stage, RecordSender sender) {
        this.stage = stage;
        this.sender = sender;
    }

    /**
     * Refuses a record: its key, value and headers go on untouched, with the reason in further headers.
     *
     * @return completes when the broker has acknowledged the dead letter, which may take as long as the broker is away
     */
    public Uni<Void> refuse(ConsumerRecord<byte[], byte[]> record, Throwable failure) {
        return refuse(record, failure, null);
    }

    /** Refuses a record within the trace that it belongs to, null for none. */
    public Uni<Void> refuse(ConsumerRecord<byte[], byte[]> record, Throwable failure, @Nullable TracingMetadata trace) {
        Refusal refusal = Refusal.of(stage, failure, Instant.now());
        LOG.infof(
                "%s refused %s-%d@%d: %s",
                stage, record.topic(), record.partition(), record.offset(), refusal.reason());
        Headers headers = refusal.headers(record);
        return sender.send(deadLetter(record, record.value(), headers), trace)
                .onFailure(RecordSender::isUnwritable)
                .recoverWithUni(tooLarge -> {
                    // The broker was set up with a smaller limit. The bytes are still where they came from; that they
                    // were refused must be seen all the same, and the records behind them must not wait.
                    headers.add(
                            VALUE_OMITTED, String.valueOf(tooLarge.getMessage()).getBytes(UTF_8));
                    return sender.send(deadLetter(record, new byte[0], headers), trace);
                });
    }

    private static ProducerRecord<byte[], byte[]> deadLetter(
            ConsumerRecord<byte[], byte[]> record, byte[] value, Headers headers) {
        return new ProducerRecord<>(Topics.deadLetters(record.topic()), null, record.key(), value, headers);
    }
}
