package io.copydesk.store.index;

import io.copydesk.events.RefusedException;
import io.copydesk.stage.ArticleCounter;
import io.copydesk.store.article.ArrivedArticle;
import io.copydesk.store.stories.Membership;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Puts records of the topic into an index, each article with what is known of where it belongs. Used on the {@link IndexThread}
 * only.
 */
@Singleton
final class RecordIntake {

    private static final Logger LOG = Logger.getLogger(RecordIntake.class);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final GroupFeed groups;
    private final IndexThread thread;
    private final IndexState state;
    private final ArticleCounter counter;

    RecordIntake(GroupFeed groups, IndexThread thread, IndexState state, MeterRegistry metrics) {
        this.groups = groups;
        this.thread = thread;
        this.state = state;
        this.counter = new ArticleCounter(metrics, "index");
    }

    /**
     * Puts them in, in their order; waits for what is away.
     *
     * @return how many there were
     */
    int put(SearchIndex index, Iterable<ConsumerRecord<byte[], byte[]>> records)
            throws IOException, InterruptedException {
        List<ArrivedArticle> articles = parsed(records);
        Map<String, Membership> memberships =
                groups.of(articles.stream().map(ArrivedArticle::id).toList());
        List<SearchIndex.Refused> refused = put(
                index,
                articles.stream()
                        .map(article -> new SearchIndex.Arrival(
                                article, memberships.getOrDefault(article.id(), Membership.alone(article.id()))))
                        .toList());
        refused.forEach(article -> refuse(article.article().id(), article.reason()));
        for (int i = refused.size(); i < articles.size(); i++) {
            counter.passed();
        }
        int count = 0;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            index.positions().passed(new TopicPartition(record.topic(), record.partition()), record.offset());
            count++;
        }
        return count;
    }

    private List<ArrivedArticle> parsed(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        List<ArrivedArticle> articles = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                articles.add(ArrivedArticle.parse(record.value()));
            } catch (RefusedException e) {
                refuse(record.topic() + "-" + record.partition() + "@" + record.offset(), e.getMessage());
            }
        }
        return articles;
    }

    private List<SearchIndex.Refused> put(SearchIndex index, List<SearchIndex.Arrival> arrivals)
            throws IOException, InterruptedException {
        while (true) {
            try {
                return index.put(arrivals);
            } catch (IndexUnavailableException e) {
                state.isNotReady(String.valueOf(e.getMessage()));
                LOG.warnf("What arrives can't be indexed now, trying again: %s", e.getMessage());
            }
            thread.pause(PAUSE);
        }
    }

    /** The archive refuses it in public; here it is only left out. */
    private void refuse(String what, @Nullable String reason) {
        LOG.debugf("Not indexed: %s: %s", what, reason);
        counter.refused();
    }
}
