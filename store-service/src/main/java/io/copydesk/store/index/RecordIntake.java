package io.copydesk.store.index;

import io.copydesk.events.RefusedException;
import io.copydesk.stage.ArticleCounter;
import io.copydesk.store.article.ArrivedArticle;
import io.copydesk.store.lucene.LuceneIndex;
import io.copydesk.store.stories.Membership;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Puts records of the topic into an index, each article with what is known of where it belongs. Used on the {@link IndexThread}
 * only.
 */
final class RecordIntake {

    private static final Logger LOG = Logger.getLogger(RecordIntake.class);

    private final GroupFeed groups;
    private final ArticleCounter counter;

    RecordIntake(GroupFeed groups, ArticleCounter counter) {
        this.groups = groups;
        this.counter = counter;
    }

    /**
     * Puts them in, in their order.
     *
     * @return how many there were
     */
    int put(LuceneIndex index, Iterable<ConsumerRecord<byte[], byte[]>> records)
            throws IOException, InterruptedException {
        Map<ConsumerRecord<byte[], byte[]>, ArrivedArticle> articles = parsed(records);
        Map<String, Membership> memberships =
                groups.of(articles.values().stream().map(ArrivedArticle::id).toList());
        int count = 0;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            ArrivedArticle article = articles.get(record);
            if (article != null) {
                put(index, record, article, memberships.getOrDefault(article.id(), Membership.alone(article.id())));
            }
            index.positions().passed(new TopicPartition(record.topic(), record.partition()), record.offset());
            count++;
        }
        return count;
    }

    private Map<ConsumerRecord<byte[], byte[]>, ArrivedArticle> parsed(
            Iterable<ConsumerRecord<byte[], byte[]>> records) {
        Map<ConsumerRecord<byte[], byte[]>, ArrivedArticle> articles = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                articles.put(record, ArrivedArticle.parse(record.value()));
            } catch (RefusedException e) {
                refuse(record, e);
            }
        }
        return articles;
    }

    private void put(
            LuceneIndex index, ConsumerRecord<byte[], byte[]> record, ArrivedArticle article, Membership membership)
            throws IOException {
        try {
            index.put(article, membership);
            counter.passed();
        } catch (IllegalArgumentException e) {
            // Lucene throws it for an endless id.
            refuse(record, e);
        }
    }

    /** The archive refuses it in public; here it is only left out. */
    private void refuse(ConsumerRecord<byte[], byte[]> record, RuntimeException reason) {
        LOG.debugf(
                "Not indexed: %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), reason.getMessage());
        counter.refused();
    }
}
