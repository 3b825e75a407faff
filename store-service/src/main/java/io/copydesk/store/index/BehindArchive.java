package io.copydesk.store.index;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Holds records back from the index until the archive has finished with them: whatever a query finds is in PostgreSQL, so a
 * page of results never has gaps that its cursor would skip for good. Thread-safe.
 */
@Singleton
public class BehindArchive {

    // The archive commits within a moment; while it waits for PostgreSQL, asking twice a second is enough.
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final ArchiveProgress archive;

    BehindArchive(ArchiveProgress archive) {
        this.archive = archive;
    }

    /** Completes when the archive has committed all of these records; a Kafka that is away is waited for. */
    public Uni<Void> passed(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        Map<TopicPartition, Long> next = new HashMap<>();
        records.forEach(record ->
                next.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Math::max));
        return Uni.createFrom()
                .item(Unchecked.supplier(archive::committed))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .invoke(Unchecked.consumer(committed -> check(next, committed)))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .replaceWithVoid();
    }

    private static void check(Map<TopicPartition, Long> next, Map<TopicPartition, Long> committed) throws NotYet {
        for (Map.Entry<TopicPartition, Long> partition : next.entrySet()) {
            if (committed.getOrDefault(partition.getKey(), 0L) < partition.getValue()) {
                throw new NotYet();
            }
        }
    }

    /** The archive is not there yet. It is thrown often, and nobody looks at it. */
    private static final class NotYet extends Exception {

        private static final long serialVersionUID = 1L;

        NotYet() {
            super("the archive is not there yet", null, false, false);
        }
    }
}
