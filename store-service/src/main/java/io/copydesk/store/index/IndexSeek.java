package io.copydesk.store.index;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Makes the index's consumer read on where the index is. It waits until the index is open, so that not one record is
 * read from elsewhere. A position that the topic doesn't have any more (it was made anew) is Kafka's to set: to the
 * beginning, by {@code auto.offset.reset}.
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
        Map<TopicPartition, Long> positions;
        try {
            positions = index.positions().join();
        } catch (CancellationException | CompletionException e) {
            LOG.debugf("The index is being closed: %s", e);
            return;
        }
        for (TopicPartition partition : partitions) {
            Long position = positions.get(partition);
            if (position == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, position);
            }
        }
    }
}
