package io.copydesk.store.archive;

import io.copydesk.stage.AcknowledgedCommit;
import io.copydesk.store.kafka.Batches;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hands batches of the topic to the {@link Archive}, one at a time, and acknowledges each when it is stored. While one
 * waits for PostgreSQL the channel asks for no more, so the consumer pauses.
 */
@ApplicationScoped
class ArchiveChannel {

    private final Archive archive;

    // A thread of its own: a worker of the pool that waits for a database is reported as blocked every second.
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "archive"));

    ArchiveChannel(Archive archive) {
        this.archive = archive;
    }

    @Incoming("archive")
    CompletionStage<Void> store(KafkaRecordBatch<byte[], byte[]> batch) {
        return CompletableFuture.runAsync(() -> archive.store(Batches.records(batch)), thread)
                .thenCompose(stored -> AcknowledgedCommit.acknowledge(batch));
    }

    /** Gives up what is not stored: it is not acknowledged, so it will be delivered again. */
    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
