package io.copydesk.store.index;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes the index's consumer read on where the index is. It waits until the index is open, so that not one record is
 * read from elsewhere. If the topic doesn't have that position any more (it kept records for a time only, or was made
 * anew), the index is built anew from PostgreSQL: nothing is passed over in silence.
 */
@ApplicationScoped
@Identifier("index")
class IndexSeek implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(IndexSeek.class);

    private final ArticleIndex index;

    IndexSeek(ArticleIndex index) {
        this.index = index;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        try {
            Map<TopicPartition, Long> positions = index.positions().join();
            Bounds bounds = bounds(consumer, partitions);
            if (bounds.miss(positions)) {
                LOG.warnf("The topic lost what the index had not read, at %s", positions);
                positions = index.buildAnew().join();
            }
            Map<TopicPartition, Long> from = bounds.from(positions);
            from.forEach(consumer::seek);
            index.reads(from, bounds.ends()).join();
        } catch (CancellationException | CompletionException e) {
            LOG.debugf("The index is being closed: %s", e);
        }
    }

    /** Where partitions begin and end now. */
    private record Bounds(Map<TopicPartition, Long> beginnings, Map<TopicPartition, Long> ends) {

        boolean miss(Map<TopicPartition, Long> positions) {
            return beginnings.keySet().stream()
                    .anyMatch(
                            partition -> positions.containsKey(partition) && !has(partition, positions.get(partition)));
        }

        /** A partition that is new, or that the archive too has missed something of, is read from its beginning. */
        Map<TopicPartition, Long> from(Map<TopicPartition, Long> positions) {
            Map<TopicPartition, Long> from = new HashMap<>();
            beginnings.forEach((partition, beginning) -> {
                Long next = positions.get(partition);
                from.put(partition, has(partition, next) && next != null ? next : beginning);
            });
            return from;
        }

        private boolean has(TopicPartition partition, @Nullable Long next) {
            return next != null
                    && next >= beginnings.getOrDefault(partition, 0L)
                    && next <= ends.getOrDefault(partition, Long.MAX_VALUE);
        }
    }

    /** Waits for a broker that is away; a failure here would end the channel. */
    private static Bounds bounds(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        while (true) {
            try {
                return new Bounds(consumer.beginningOffsets(partitions), consumer.endOffsets(partitions));
            } catch (RetriableException e) {
                LOG.warnf("The search index waits for Kafka: %s", e);
            }
        }
    }
}
