package io.copydesk.stage;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What a stage does: a pure function from a record to the record that goes to the next topic. It is called by several
 * threads at once, and again for the same record after a redelivery.
 */
@FunctionalInterface
public interface StageWork {

    /**
     * Works on one record.
     *
     * @throws io.copydesk.events.RefusedException if this record can never be taken
     * @throws Exception if it failed in another way; it is tried again a few times, then refused
     */
    ProducerRecord<byte[], byte[]> apply(ConsumerRecord<byte[], byte[]> record) throws Exception;
}
