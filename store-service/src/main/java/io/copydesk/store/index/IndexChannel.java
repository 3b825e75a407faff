package io.copydesk.store.index;

import io.copydesk.store.kafka.Batches;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hands batches of the topic to the index, one at a time. */
@ApplicationScoped
class IndexChannel {

    private final ArticleIndex index;
    private final BehindArchive behindArchive;
    private final Event<IndexedRecords> indexed;

    IndexChannel(ArticleIndex index, BehindArchive behindArchive, Event<IndexedRecords> indexed) {
        this.indexed = indexed;
        this.index = index;
        this.behindArchive = behindArchive;
    }

    @Incoming("index")
    CompletionStage<Void> take(KafkaRecordBatch<byte[], byte[]> batch) {
        ConsumerRecords<byte[], byte[]> records = Batches.records(batch);
        return behindArchive
                .passed(records)
                .subscribeAsCompletionStage()
                .thenCompose(passed -> index.take(records))
                .thenAccept(taken -> indexed.fire(new IndexedRecords(list(records))))
                .thenCompose(told -> batch.ack());
    }

    private static List<ConsumerRecord<byte[], byte[]>> list(ConsumerRecords<byte[], byte[]> records) {
        List<ConsumerRecord<byte[], byte[]>> list = new ArrayList<>();
        records.forEach(list::add);
        return list;
    }
}
