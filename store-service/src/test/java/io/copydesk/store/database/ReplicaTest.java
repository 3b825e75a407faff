package io.copydesk.store.database;

import static io.copydesk.store.StoreApi.PATIENCE;
import static io.copydesk.store.StoreApi.article;
import static io.copydesk.store.StoreApi.awaitArticle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ReplicaTest.Databases.class)
class ReplicaTest {

    private static @Nullable Standby standby;

    public static final class Databases implements QuarkusTestResourceLifecycleManager {

        private final StoreServices services = new StoreServices();

        @Override
        public Map<String, String> start() {
            Map<String, String> settings = new HashMap<>(services.start());
            String primary = settings.get("quarkus.datasource.jdbc.url");
            try {
                standby = Standby.start(
                        Files.createTempDirectory(Path.of("target").toAbsolutePath(), "standby"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            settings.put(
                    "quarkus.datasource.replica.jdbc.url",
                    standby.jdbcUrl(primary.substring(primary.lastIndexOf('/') + 1)));
            return settings;
        }

        @Override
        public void stop() {
            if (standby != null) {
                standby.close();
            }
            services.stop();
        }
    }

    @Inject
    ReadDatabase database;

    @Test
    void replicaAnswersAndWhatItLacksThePrimaryHas() throws SQLException {
        await().atMost(PATIENCE).until(this::isReplica);
        String before = TestArticle.unique("before");
        TestArticle.withId(before).send();
        awaitArticle(before);

        standby.pause();
        try {
            String after = TestArticle.unique("after");
            TestArticle.withId(after).send();
            awaitArticle(after);
            assertThat(article(before).statusCode()).isEqualTo(200);
        } finally {
            standby.resume();
        }
    }

    @Test
    void primaryAnswersWhenTheReplicaIsAway() throws SQLException {
        String id = TestArticle.unique("away");
        TestArticle.withId(id).send();
        awaitArticle(id);

        standby.stop();

        try {
            assertThat(article(id).statusCode()).isEqualTo(200);
            assertThat(isReplica()).isFalse();
        } finally {
            standby.start();
        }
        await().atMost(PATIENCE).until(this::isReplica);
    }

    private boolean isReplica() throws SQLException {
        try (Connection connection = database.connection();
                ResultSet row = connection.createStatement().executeQuery("SELECT pg_is_in_recovery()")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
