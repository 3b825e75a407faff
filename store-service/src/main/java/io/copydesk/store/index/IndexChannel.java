package io.copydesk.store.index;

import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hands batches of the topic to the index, one at a time. */
@ApplicationScoped
class IndexChannel {

    private final ArticleIndex index;
    private final BehindArchive behindArchive;

    IndexChannel(ArticleIndex index, BehindArchive behindArchive) {
        this.index = index;
        this.behindArchive = behindArchive;
    }

    @Incoming("index")
    CompletionStage<Void> take(KafkaRecordBatch<byte[], byte[]> batch) {
        ConsumerRecords<byte[], byte[]> records = records(batch);
        return behindArchive
                .passed(records)
                .subscribeAsCompletionStage()
                .thenCompose(passed -> index.take(records))
                .thenCompose(taken -> batch.ack());
    }

    @SuppressWarnings("unchecked")
    private static ConsumerRecords<byte[], byte[]> records(KafkaRecordBatch<byte[], byte[]> batch) {
        return batch.getMetadata(IncomingKafkaRecordBatchMetadata.class)
                .orElseThrow(() -> new IllegalStateException("a batch of Kafka records carries its metadata"))
                .getRecords();
    }
}
