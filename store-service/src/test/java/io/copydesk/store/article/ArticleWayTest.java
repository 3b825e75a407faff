package io.copydesk.store.article;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.events.Passage;
import io.copydesk.events.Topics;
import io.copydesk.store.StoreApi;
import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.copydesk.testing.TestKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StoreServices.class)
class ArticleWayTest {

    @Test
    void namesEveryRecordOnTheWay() {
        TestArticle article = TestArticle.any();
        ProducerRecord<byte[], byte[]> record = article.record();
        record.headers().add(Passage.HEADER, """
                [{"topic":"articles.raw","partition":2,"offset":7,"time":"2026-11-01T08:00:00.5Z"}]""".getBytes(UTF_8));

        RecordMetadata sent = TestKafka.produce(record);
        StoreApi.awaitArticle(article.id());
        JsonPath path = given().get("/articles/{id}/path", article.id()).jsonPath();

        assertThat(path.getList("steps.topic")).containsExactly(Topics.RAW, Topics.ENRICHED);
        assertThat(path.getString("steps[0].time")).isEqualTo("2026-11-01T08:00:00.500Z");
        assertThat(path.getLong("steps[1].offset")).isEqualTo(sent.offset());
        assertThat(Instant.parse(path.getString("storedAt"))).isAfterOrEqualTo(Instant.ofEpochMilli(sent.timestamp()));
        assertThat(path.getString("ingestedAt")).isEqualTo("2026-11-01T08:00:00Z");
        given().get("/articles/none/path").then().statusCode(404);
    }

    @Test
    void tellsWhatChangedInARevision() {
        String id = TestArticle.unique("diff");
        TestArticle.withId(id)
                .title("Ferry late")
                .text("Nobody knew why.", "It rained.")
                .send();
        StoreApi.awaitRevisions(id, 1);
        TestArticle.withId(id)
                .title("Ferry very late")
                .text("Nobody knew why.", "It rained hard.", "The end.")
                .send();
        StoreApi.awaitRevisions(id, 2);

        JsonPath diff = given().get("/articles/{id}/revisions/2/diff", id).jsonPath();

        assertThat(diff.getInt("from")).isEqualTo(1);
        assertThat(diff.getInt("to")).isEqualTo(2);
        assertThat(diff.getList("title.change")).containsExactly("equal", "inserted", "equal");
        assertThat(diff.getList("title.text")).containsExactly("Ferry ", "very ", "late");
        assertThat(diff.getList("paragraphs[0].change")).containsExactly("equal");
        assertThat(diff.getList("paragraphs[1].text")).containsExactly("It rained", " hard", ".");
        assertThat(diff.getList("paragraphs[2].change")).containsExactly("inserted");
        JsonPath back = given().queryParam("against", 2)
                .get("/articles/{id}/revisions/1/diff", id)
                .jsonPath();
        assertThat(back.getList("paragraphs[2].change")).containsExactly("deleted");
        given().get("/articles/{id}/revisions/1/diff", id).then().statusCode(404);
    }
}
