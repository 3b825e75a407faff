package io.copydesk.store.index;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Shows in Kafka how far the index has come, so that its lag can be seen from there; nothing reads on from it. */
@Singleton
class SeenOffsets {

    private static final Logger LOG = Logger.getLogger(SeenOffsets.class);

    private final KafkaClientService clients;

    SeenOffsets(KafkaClientService clients) {
        this.clients = clients;
    }

    void show(Positions positions) {
        KafkaConsumer<Object, Object> consumer = clients.getConsumer("index");
        if (consumer == null) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> offsets = positions.toKafka();
        consumer.getAssignments()
                .chain(mine -> {
                    Map<TopicPartition, OffsetAndMetadata> own = new HashMap<>(offsets);
                    own.keySet().retainAll(mine);
                    return consumer.commit(own);
                })
                .subscribe()
                .with(done -> {}, failure -> LOG.debugf("The index's offsets are not shown in Kafka: %s", failure));
    }
}
