package io.copydesk.store.archive;

import static io.copydesk.store.StoreApi.PATIENCE;
import static io.copydesk.store.StoreApi.awaitArticle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.copydesk.events.Topics;
import io.copydesk.store.Rows;
import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.copydesk.testing.TestKafka;
import io.copydesk.testing.TestPostgres;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StoreServices.class)
class ArchiveOutageTest {

    private static final String GROUP = "archive";
    private static final String DEAD_LETTERS = Topics.deadLetters(Topics.ENRICHED);

    @Inject
    ArchiveState state;

    @Inject
    DataSource database;

    @Inject
    KafkaClientService clients;

    @Inject
    MeterRegistry metrics;

    @Test
    void databaseThatIsAwayIsWaitedForAndNothingIsRefused() {
        awaitAllCommitted();
        int refused = TestKafka.readAll(DEAD_LETTERS).size();
        List<TestArticle> articles = articles();
        TestPostgres.stop();
        try {
            TestArticle.sendAll(articles);
            await().atMost(PATIENCE).until(() -> state.waiting().isPresent());
        } finally {
            TestPostgres.start();
        }

        articles.forEach(article -> awaitArticle(article.id()));
        await().atMost(PATIENCE).until(() -> state.waiting().isEmpty());
        assertThat(TestKafka.readAll(DEAD_LETTERS)).hasSize(refused);
    }

    @Test
    void brokerThatWasAwayIsWaitedFor() {
        List<TestArticle> before = articles();
        TestArticle.sendAll(before);
        TestKafka.stop();
        TestKafka.start();
        List<TestArticle> after = articles();
        TestArticle.sendAll(after);

        before.forEach(article -> awaitArticle(article.id()));
        after.forEach(article -> awaitArticle(article.id()));
        awaitAllCommitted();
    }

    @Test
    void wholeTopicOnceMoreChangesNothing() throws SQLException {
        String id = TestArticle.unique("reset");
        TestArticle.withId(id).title("One").ingested("2026-11-01T08:00:00Z").send();
        TestArticle.withId(id).title("Two").ingested("2026-11-01T09:00:00Z").send();
        awaitAllCommitted();
        List<List<String>> articles = articleRows();
        List<List<String>> revisions = revisionRows();

        double before = taken();
        int all = TestKafka.readAll(Topics.ENRICHED).size();
        // As after a reset of the group's offsets, which Kafka permits only while nobody reads.
        clients.getConsumer("archive")
                .runOnPollingThread(consumer -> {
                    consumer.seekToBeginning(consumer.assignment());
                })
                .await()
                .atMost(PATIENCE);

        await().atMost(PATIENCE).until(() -> taken() >= before + all);
        awaitAllCommitted();
        assertThat(articleRows()).isEqualTo(articles);
        assertThat(revisionRows()).isEqualTo(revisions);
    }

    private static List<TestArticle> articles() {
        return Stream.generate(TestArticle::any).limit(20).toList();
    }

    private static void awaitAllCommitted() {
        await().atMost(PATIENCE)
                .until(() -> TestKafka.committed(GROUP, Topics.ENRICHED)
                        == TestKafka.readAll(Topics.ENRICHED).size());
    }

    private double taken() {
        return metrics.get("copydesk.articles")
                .tags("stage", "archive", "outcome", "in")
                .counter()
                .count();
    }

    private List<List<String>> articleRows() throws SQLException {
        return Rows.of(database, "SELECT * FROM articles ORDER BY id");
    }

    private List<List<String>> revisionRows() throws SQLException {
        return Rows.of(database, "SELECT * FROM revisions ORDER BY id, revision");
    }
}
