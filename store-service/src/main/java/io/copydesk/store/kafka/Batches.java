package io.copydesk.store.kafka;

import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** What is in a channel's batches. */
public final class Batches {

    private Batches() {}

    /** The records as Kafka's client gave them: with their topics, offsets and headers. */
    @SuppressWarnings("unchecked")
    public static ConsumerRecords<byte[], byte[]> records(KafkaRecordBatch<byte[], byte[]> batch) {
        return batch.getMetadata(IncomingKafkaRecordBatchMetadata.class)
                .orElseThrow(() -> new IllegalStateException("a batch of Kafka records carries its metadata"))
                .getRecords();
    }
}
