package io.copydesk.store.saved;

import io.copydesk.events.RefusedException;
import io.copydesk.store.article.ArrivedArticle;
import io.copydesk.store.index.BehindArchive;
import io.copydesk.store.kafka.Batches;
import io.copydesk.store.problem.ProblemException;
import io.copydesk.store.query.Percolator;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Asks the saved searches of every article once the archive has it. What they find is written down before the records are
 * acknowledged, so that a crash loses none; instances share the work as one group.
 */
@ApplicationScoped
class SearchMatching {

    private static final Logger LOG = Logger.getLogger(SearchMatching.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final BehindArchive behindArchive;
    private final SearchTables searches;
    private final DeliveryTables deliveries;
    private final Percolator percolator;

    // What is asked changes seldom, and articles come often. Used by one batch at a time.
    private Map<SearchTables.Asked, Percolator.Prepared> prepared = Map.of();

    SearchMatching(
            BehindArchive behindArchive, SearchTables searches, DeliveryTables deliveries, Percolator percolator) {
        this.behindArchive = behindArchive;
        this.searches = searches;
        this.deliveries = deliveries;
        this.percolator = percolator;
    }

    @Incoming("searches")
    CompletionStage<Void> take(KafkaRecordBatch<byte[], byte[]> batch) {
        ConsumerRecords<byte[], byte[]> records = Batches.records(batch);
        return behindArchive
                .passed(records)
                .chain(() -> matched(records))
                .subscribeAsCompletionStage()
                .thenCompose(done -> batch.ack());
    }

    private Uni<Void> matched(ConsumerRecords<byte[], byte[]> records) {
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(Unchecked.consumer(nothing -> match(records)))
                .onFailure(SQLException.class)
                .invoke(e -> LOG.warnf("Saved searches wait for PostgreSQL: %s", e.getMessage()))
                .onFailure(SQLException.class)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private void match(ConsumerRecords<byte[], byte[]> records) throws SQLException, IOException {
        // Asked anew for each batch: a search that another instance saved just now must miss nothing either.
        prepared = prepare(searches.asked());
        if (prepared.isEmpty()) {
            return;
        }
        List<DeliveryTables.Found> found = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                match(record, ArrivedArticle.parse(record.value()), found);
            } catch (RefusedException | IllegalArgumentException e) {
                LOG.debugf("not asked: %s-%d@%d", record.topic(), record.partition(), record.offset());
            }
        }
        deliveries.add(found);
    }

    private void match(ConsumerRecord<byte[], byte[]> record, ArrivedArticle article, List<DeliveryTables.Found> found)
            throws IOException {
        Percolator.Probe probe = percolator.probe(article);
        for (Map.Entry<SearchTables.Asked, Percolator.Prepared> search : prepared.entrySet()) {
            boolean isLater = !Instant.ofEpochMilli(record.timestamp())
                    .isBefore(search.getKey().createdAt().minusMillis(1));
            if (isLater && search.getValue().finds(probe)) {
                found.add(new DeliveryTables.Found(search.getKey().id(), article.id(), article.contentHash()));
            }
        }
    }

    private Map<SearchTables.Asked, Percolator.Prepared> prepare(List<SearchTables.Asked> asked) {
        Map<SearchTables.Asked, Percolator.Prepared> all = new HashMap<>();
        for (SearchTables.Asked search : asked) {
            try {
                Percolator.Prepared before = prepared.get(search);
                all.put(search, before == null ? percolator.prepare(NewSearch.question(search.query())) : before);
            } catch (ProblemException e) {
                LOG.warnf("The saved search %s can't be read any more: %s", search.id(), e.getMessage());
            }
        }
        return all;
    }
}
