package io.copydesk.store.index;

import static io.copydesk.store.StoreApi.PATIENCE;
import static io.copydesk.store.StoreApi.awaitTotal;
import static io.copydesk.store.StoreApi.search;
import static org.awaitility.Awaitility.await;

import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StoreServices.class)
class BehindArchiveTest {

    // Many times what the index needs to show an article.
    private static final Duration MANY_REFRESHES = Duration.ofSeconds(2);

    @Inject
    DataSource database;

    @Inject
    KafkaClientService clients;

    @Test
    void indexShowsNothingThatTheArchiveHasNotStored() throws SQLException {
        String word = TestArticle.unique("behind");
        TestArticle article = TestArticle.any().title(word);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Others may read, and wait before they write.
            statement.execute("LOCK TABLE articles IN EXCLUSIVE MODE");
            RecordMetadata sent = article.send();
            await().atMost(PATIENCE).until(() -> hasPolled(sent));

            await().during(MANY_REFRESHES).atMost(PATIENCE).until(() -> total(word) == 0);

            connection.rollback();
        }
        awaitTotal(1, "q", word);
    }

    private static int total(String word) {
        return search("q", word).jsonPath().getInt("total.value");
    }

    private boolean hasPolled(RecordMetadata sent) {
        return clients.getConsumer("index").getPositions().await().atMost(PATIENCE).entrySet().stream()
                .anyMatch(position -> position.getKey().equals(new TopicPartition(sent.topic(), sent.partition()))
                        && position.getValue() > sent.offset());
    }
}
