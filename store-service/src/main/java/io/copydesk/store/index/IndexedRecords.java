package io.copydesk.store.index;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Says, as an event within the service, that these records of {@code articles.enriched} are in the index. */
public record IndexedRecords(List<ConsumerRecord<byte[], byte[]>> records) {

    public IndexedRecords {
        records = List.copyOf(records);
    }
}
