package io.copydesk.store.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.events.Refusal;
import io.copydesk.events.Topics;
import io.copydesk.store.DeadLetterTopic;
import io.copydesk.store.Rows;
import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Batches that hold just what a test says, which a consumer's never surely do. */
@QuarkusTest
@WithTestResource(StoreServices.class)
class ArchiveTest {

    // No partition of the test's topic: what is refused here can't be taken for what another test sent.
    private static final int PARTITION = 77;

    @Inject
    Archive archive;

    @Inject
    DataSource database;

    @Test
    void batchThatIsRedeliveredChangesNothing() throws SQLException {
        String id = TestArticle.unique("again");
        List<ConsumerRecord<byte[], byte[]>> batch = batch(
                TestArticle.withId(id)
                        .title("One")
                        .ingested("2026-11-01T08:00:00Z")
                        .json(),
                TestArticle.withId(id)
                        .title("Two")
                        .ingested("2026-11-01T09:00:00Z")
                        .json(),
                TestArticle.withId(id)
                        .title("One")
                        .ingested("2026-11-01T10:00:00Z")
                        .json());
        archive.store(batch);
        List<List<String>> article = Rows.of(database, "SELECT * FROM articles WHERE id = ?", id);
        List<List<String>> revisions = revisionsWithRowVersions(id);

        archive.store(batch);

        assertThat(Rows.of(database, "SELECT * FROM articles WHERE id = ?", id)).isEqualTo(article);
        assertThat(revisionsWithRowVersions(id)).isEqualTo(revisions).hasSize(2);
    }

    @Test
    void revisionThatReturnsIsCurrentAgainWithoutANewNumber() throws SQLException {
        String id = TestArticle.unique("back");
        archive.store(batch(
                TestArticle.withId(id)
                        .title("One")
                        .ingested("2026-11-01T08:00:00Z")
                        .json(),
                TestArticle.withId(id)
                        .title("Two")
                        .ingested("2026-11-01T09:00:00Z")
                        .json()));
        archive.store(batch(TestArticle.withId(id)
                .title("One")
                .ingested("2026-11-01T10:00:00Z")
                .json()));

        assertThat(Rows.of(
                        database,
                        "SELECT revision, ingested_at AT TIME ZONE 'UTC', last_ingested_at AT TIME ZONE 'UTC'"
                                + " FROM articles WHERE id = ?",
                        id))
                .containsExactly(List.of("1", "2026-11-01 08:00:00", "2026-11-01 10:00:00"));
        assertThat(revisionsWithRowVersions(id)).hasSize(2);
    }

    @Test
    void aCorrectionIsCurrentThoughItsDateIsTheEarlierOne() throws SQLException {
        String id = TestArticle.unique("corrected");
        byte[] wrong = TestArticle.withId(id)
                .title("Wrong")
                .modified("2099-01-01T00:00:00Z")
                .ingested("2026-11-01T08:00:00Z")
                .json();
        byte[] correction = TestArticle.withId(id)
                .title("Right")
                .modified("2026-11-01T00:00:00Z")
                .ingested("2026-11-01T09:00:00Z")
                .correction()
                .json();
        archive.store(batch(wrong));
        archive.store(batch(correction));
        // Delivered once more, from before the correction on.
        archive.store(batch(wrong));
        archive.store(batch(wrong, correction));

        assertThat(Rows.of(database, "SELECT revision FROM articles WHERE id = ?", id))
                .containsExactly(List.of("2"));
        assertThat(revisionsWithRowVersions(id)).hasSize(2);
    }

    @Test
    void articleThatOnlyPostgresCannotTakeStandsAloneInTheDeadLetters() throws SQLException {
        String title = TestArticle.unique("bad");
        List<TestArticle> good = Stream.generate(TestArticle::any).limit(6).toList();
        byte[] bad = TestArticle.any().title(title).json();
        List<byte[]> values =
                new ArrayList<>(good.stream().map(TestArticle::json).toList());
        values.add(3, bad);

        execute("ALTER TABLE revisions ADD CONSTRAINT no_bad_title CHECK (title <> '" + title + "')");
        try {
            archive.store(batch(values.toArray(byte[][]::new)));
        } finally {
            execute("ALTER TABLE revisions DROP CONSTRAINT no_bad_title");
        }

        for (TestArticle article : good) {
            assertThat(Rows.of(database, "SELECT id FROM articles WHERE id = ?", article.id()))
                    .hasSize(1);
        }
        List<ConsumerRecord<byte[], byte[]>> letters = DeadLetterTopic.lettersOf(PARTITION, 3);
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).value()).isEqualTo(bad);
        assertThat(DeadLetterTopic.header(letters.get(0), Refusal.EXCEPTION)).endsWith("PSQLException");
        // Not the statement with all its values, behind which it would be cut off.
        assertThat(DeadLetterTopic.header(letters.get(0), Refusal.REASON))
                .contains("no_bad_title")
                .doesNotContain("INSERT");
    }

    private List<List<String>> revisionsWithRowVersions(String id) throws SQLException {
        return Rows.of(database, "SELECT xmin, * FROM revisions WHERE id = ? ORDER BY revision", id);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> batch(byte[]... values) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (byte[] value : values) {
            records.add(new ConsumerRecord<>(Topics.ENRICHED, PARTITION, records.size(), "key".getBytes(UTF_8), value));
        }
        return records;
    }
}
