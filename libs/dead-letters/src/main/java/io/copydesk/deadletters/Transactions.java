package io.copydesk.deadletters;

import io.copydesk.events.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes records, some at a time, all of them or none. When it is open, whatever another one had begun is over, to its good or
 * bad end, and can be seen; the other one can write no more. Not thread-safe.
 */
final class Transactions implements AutoCloseable {

    // One for all: that Kafka lets only the last one write is what keeps two from sending the same letter.
    static final String ID = "copydesk-dead-letters";

    // Those who read what was sent wait for the end of a transaction, and after a crash for this time.
    private static final int TIMEOUT_MILLIS = 30_000;

    private final KafkaProducer<byte[], byte[]> producer;

    /** @param settings of Kafka's client */
    Transactions(Map<String, Object> settings) {
        Map<String, Object> producing = new HashMap<>(settings);
        producing.put("transactional.id", ID);
        producing.put("transaction.timeout.ms", TIMEOUT_MILLIS);
        producing.put("max.request.size", Topics.MAX_DEAD_LETTER_BYTES);
        producing.put("compression.type", "lz4");
        producer = new KafkaProducer<>(producing, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            producer.close();
            throw e;
        }
    }

    void write(Collection<ProducerRecord<byte[], byte[]>> records) {
        producer.beginTransaction();
        try {
            for (ProducerRecord<byte[], byte[]> record : records) {
                // The transaction's end fails if one of its records did.
                var unused = producer.send(record);
            }
            producer.commitTransaction();
        } catch (KafkaException e) {
            try {
                producer.abortTransaction();
            } catch (KafkaException over) {
                e.addSuppressed(over);
            }
            throw e;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
