package io.copydesk.store.index;

import static io.copydesk.store.StoreApi.PATIENCE;
import static io.copydesk.store.StoreApi.awaitArticle;
import static io.copydesk.store.StoreApi.awaitTotal;
import static io.copydesk.store.StoreApi.search;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.copydesk.events.Topics;
import io.copydesk.store.Rows;
import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.copydesk.store.lucene.Fields;
import io.copydesk.testing.TestKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StoreServices.class)
class RebuildTest {

    @Inject
    DataSource database;

    @Inject
    IndexConfig config;

    @Test
    void rebuiltIndexHasWhatPostgresHas() throws SQLException, IOException {
        String word = TestArticle.unique("rebuild");
        String kept = TestArticle.unique("kept");
        String lost = TestArticle.unique("lost");
        TestArticle.withId(kept).title(word).ingested("2026-11-01T08:00:00Z").send();
        TestArticle.withId(kept)
                .title(word + " again")
                .ingested("2026-11-01T09:00:00Z")
                .send();
        TestArticle.withId(lost).title(word).send();
        awaitTotal(2, "q", word);
        awaitIndexHasAll();
        // As after a restore of an older backup: index and archive have parted.
        delete(lost);
        assertThat(search("q", word).jsonPath().getInt("total.value")).isEqualTo(2);

        Response answer = given().post("/index/rebuild");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(search("q", word).jsonPath().getInt("total.value")).isEqualTo(1);
        List<List<String>> archived = archived();
        assertThat(answer.jsonPath().getInt("articles")).isEqualTo(archived.size());
        assertThat(indexed()).containsExactlyInAnyOrderElementsOf(archived);
    }

    @Test
    void rebuiltIndexGoesOnInTheTopicWhereItWas() throws IOException {
        String word = TestArticle.unique("goeson");
        TestArticle.any().title(word).send();
        awaitTotal(1, "q", word);
        awaitIndexHasAll();

        given().post("/index/rebuild").then().statusCode(200);

        assertThat(committedPositions())
                .isEqualTo(TestKafka.readAll(Topics.ENRICHED).size());
        TestArticle next = TestArticle.any().title(word);
        next.send();
        awaitArticle(next.id());
        awaitTotal(2, "q", word);
    }

    private void awaitIndexHasAll() {
        await().atMost(PATIENCE)
                .until(() -> TestKafka.committed("index-" + config.instance(), Topics.ENRICHED)
                        == TestKafka.readAll(Topics.ENRICHED).size());
    }

    private void delete(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM revisions WHERE id = '" + id + "'");
            statement.executeUpdate("DELETE FROM articles WHERE id = '" + id + "'");
        }
    }

    private List<List<String>> archived() throws SQLException {
        List<List<String>> articles = new ArrayList<>();
        for (List<String> row : Rows.of(
                database,
                "SELECT id, to_json(ingested_at AT TIME ZONE 'UTC') #>> '{}',"
                        + " to_json(last_ingested_at AT TIME ZONE 'UTC') #>> '{}' FROM articles")) {
            articles.add(List.of(row.get(0), millis(row.get(1)), millis(row.get(2))));
        }
        return articles;
    }

    private static String millis(String time) {
        return Long.toString(Instant.parse(time + "Z").toEpochMilli());
    }

    private List<List<String>> indexed() throws IOException {
        List<List<String>> articles = new ArrayList<>();
        try (FSDirectory files = FSDirectory.open(config.directory());
                DirectoryReader reader = DirectoryReader.open(files)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                SortedDocValues ids = leaf.reader().getSortedDocValues(Fields.ID);
                NumericDocValues first = leaf.reader().getNumericDocValues(Fields.FIRST_INGESTED);
                NumericDocValues last = leaf.reader().getNumericDocValues(Fields.INGESTED);
                Bits live = leaf.reader().getLiveDocs();
                for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                    if ((live == null || live.get(doc))
                            && ids.advanceExact(doc)
                            && first.advanceExact(doc)
                            && last.advanceExact(doc)) {
                        articles.add(List.of(
                                ids.lookupOrd(ids.ordValue()).utf8ToString(),
                                Long.toString(first.longValue()),
                                Long.toString(last.longValue())));
                    }
                }
            }
        }
        return articles;
    }

    private long committedPositions() throws IOException {
        try (FSDirectory files = FSDirectory.open(config.directory())) {
            Map<String, String> data = SegmentInfos.readLatestCommit(files).getUserData();
            return Positions.of(data).next().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }
}
