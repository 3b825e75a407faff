package io.copydesk.store.index;

import io.copydesk.store.kafka.KafkaClients;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How far the archive has come: what lies before is in PostgreSQL. Thread-safe. */
@Singleton
class ArchiveProgress {

    private static final long TIMEOUT_SECONDS = 10;

    private final KafkaClients kafka;
    private final String group;

    ArchiveProgress(KafkaClients kafka, @ConfigProperty(name = "mp.messaging.incoming.archive.group.id") String group) {
        this.kafka = kafka;
        this.group = group;
    }

    /** The next offset of the archive by partition; a partition it has not begun is missing. */
    Map<TopicPartition, Long> committed() throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, Long> committed = new HashMap<>();
        try {
            Map<TopicPartition, OffsetAndMetadata> offsets = kafka.admin()
                    .listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            offsets.forEach((partition, offset) -> {
                if (offset != null) {
                    committed.put(partition, offset.offset());
                }
            });
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw e;
            }
        }
        return committed;
    }
}
