package io.copydesk.stage;

import io.copydesk.events.Passage;
import io.copydesk.events.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Takes batches of records, does the stage's work on each, sends every result to the next topic and every refusal to the
 * dead-letter topic, and acknowledges a batch when the broker has acknowledged all of these. So a record is committed only
 * when its outcome is safe; a crash before that delivers it again.
 *
 * <p>The records of a batch are worked on side by side, so two revisions of one article may pass each other: their order
 * is told by the time of ingest, not by their offsets.
 */
public final class Stage implements AutoCloseable {

    private final StageWork work;
    private final RecordSender sender;
    private final DeadLetters deadLetters;
    private final ArticleCounter counter;
    private final Timer timer;
    private final TimeBudget budget;
    private final ExecutorService lanes;

    /**
     * @param name the stage's name in metrics and dead letters
     * @param budget how long the work on one article may take
     */
    public Stage(String name, StageWork work, RecordSender sender, MeterRegistry metrics, Duration budget) {
        this.work = work;
        this.sender = sender;
        this.deadLetters = new DeadLetters(name, sender);
        this.counter = new ArticleCounter(metrics, name);
        this.timer = Timer.builder("copydesk.stage.work")
                .description("Time that a stage's work on one record took, refused ones too")
                .tag("stage", name)
                .publishPercentileHistogram()
                .register(metrics);
        this.budget = new TimeBudget(name, budget);
        // The work is bound by the processor: more lanes than processors would only hold more articles in memory.
        this.lanes = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), lane -> {
            Thread thread = new Thread(lane, name + "-lane");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Does all of the batch and acknowledges it; completes when the offsets are committed. */
    public CompletionStage<Void> process(KafkaRecordBatch<byte[], byte[]> batch) {
        CompletableFuture<?>[] done =
                batch.getRecords().stream().map(this::handle).toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(done).thenCompose(all -> AcknowledgedCommit.acknowledge(batch));
    }

    private CompletableFuture<Void> handle(KafkaRecord<byte[], byte[]> incoming) {
        TracingMetadata trace = incoming.getMetadata(TracingMetadata.class).orElse(null);
        ConsumerRecord<byte[], byte[]> record = consumerRecord(incoming);
        return CompletableFuture.supplyAsync(() -> workOn(record), lanes)
                .thenCompose(result -> pass(result, trace).subscribeAsCompletionStage())
                .exceptionallyCompose(failure -> isStop(unwrapped(failure))
                        ? CompletableFuture.failedFuture(unwrapped(failure))
                        : refuse(record, unwrapped(failure), trace).subscribeAsCompletionStage());
    }

    private ProducerRecord<byte[], byte[]> workOn(ConsumerRecord<byte[], byte[]> record) {
        long start = System.nanoTime();
        Instant taken = Instant.now();
        try {
            ProducerRecord<byte[], byte[]> result = Attempts.of(() -> budget.run(() -> work.apply(record)));
            Passage.of(record).taken(taken).addTo(result.headers());
            Header replays = record.headers().lastHeader(Refusal.REPLAYS);
            if (replays != null) {
                result.headers().add(replays);
            }
            return result;
        } catch (Exception e) {
            throw new CompletionException(e);
        } finally {
            timer.record(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private Uni<Void> pass(ProducerRecord<byte[], byte[]> result, @Nullable TracingMetadata trace) {
        return sender.send(result, trace).invoke(counter::passed);
    }

    private Uni<Void> refuse(
            ConsumerRecord<byte[], byte[]> record, Throwable failure, @Nullable TracingMetadata trace) {
        return deadLetters.refuse(record, failure, trace).invoke(counter::refused);
    }

    @SuppressWarnings("unchecked")
    private static ConsumerRecord<byte[], byte[]> consumerRecord(KafkaRecord<byte[], byte[]> incoming) {
        return incoming.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow(() -> new IllegalStateException("a record of a Kafka batch carries its metadata"))
                .getRecord();
    }

    /** Whether the service is being stopped: no fault of the article's, it will be delivered again. */
    private static boolean isStop(Throwable failure) {
        return failure instanceof CancellationException || failure instanceof InterruptedException;
    }

    private static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean wrapped = failure instanceof CompletionException || failure instanceof ExecutionException;
        return wrapped && cause != null ? unwrapped(cause) : failure;
    }

    /** Gives up what is under way; what is not acknowledged will be delivered again. */
    @Override
    public void close() {
        lanes.shutdownNow();
        budget.close();
    }
}
