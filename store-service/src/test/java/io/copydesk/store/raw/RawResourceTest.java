package io.copydesk.store.raw;

import static io.copydesk.store.StoreApi.awaitArticle;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.events.CleanArticle.RawPosition;
import io.copydesk.events.Sha256;
import io.copydesk.events.Topics;
import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.copydesk.testing.TestKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StoreServices.class)
class RawResourceTest {

    // No UTF-8: it must not have been text on its way.
    private static final byte[] BYTES = "<p>Caf\u00e9 \u00ff\u0000</p>".getBytes(ISO_8859_1);

    @Test
    void bytesAreThoseThatWereDroppedIn() {
        RecordMetadata dropped = drop(BYTES, "text/html; charset=ISO-8859-1");
        // Others around it: the reader must find its own offset.
        drop(new byte[] {1}, "text/plain");
        TestArticle article = articleOf(position(dropped, BYTES));

        Response answer = raw(article);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().asByteArray()).isEqualTo(BYTES);
        assertThat(answer.contentType()).isEqualToIgnoringCase("text/html; charset=ISO-8859-1");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + article.id() + "\"");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void typeThatIsNoneIsNotPassedOn() {
        RecordMetadata dropped = drop(BYTES, "text/html\r\nSet-Cookie: a=b");

        Response answer = raw(articleOf(position(dropped, BYTES)));

        assertThat(answer.contentType()).isEqualTo("application/octet-stream");
        assertThat(answer.header("Set-Cookie")).isNull();
    }

    @Test
    void articleKeepsWhereItsBytesAre() {
        RawPosition position = position(drop(BYTES, "text/plain"), BYTES);
        TestArticle article = articleOf(position);

        assertThat(awaitArticle(article.id()).jsonPath().getMap("raw"))
                .isEqualTo(Map.of(
                        "topic",
                        Topics.RAW,
                        "partition",
                        position.partition(),
                        "offset",
                        (int) position.offset(),
                        "sha256",
                        position.sha256()));
    }

    @Test
    void bytesThatTheTopicKeepsNoMoreAreGone() throws Exception {
        RecordMetadata dropped = drop(BYTES, "text/plain");
        TestArticle article = articleOf(position(dropped, BYTES));
        assertThat(raw(article).statusCode()).isEqualTo(200);

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            admin.deleteRecords(Map.of(
                            new TopicPartition(Topics.RAW, dropped.partition()),
                            RecordsToDelete.beforeOffset(dropped.offset() + 1)))
                    .all()
                    .get(1, TimeUnit.MINUTES);
        }

        assertGone(
                article,
                "offset " + dropped.offset() + " of articles.raw-" + dropped.partition()
                        + " is not kept any more: the topic's retention has deleted it");
    }

    @Test
    void otherBytesAtThatPlaceAreNotItsBytes() {
        RecordMetadata dropped = drop(BYTES, "text/plain");

        assertGone(
                articleOf(position(dropped, new byte[] {1, 2, 3})),
                "the bytes at offset " + dropped.offset() + " of articles.raw-" + dropped.partition()
                        + " are not those the article was made of: the topic was made anew");
    }

    @Test
    void placeThatTheTopicDoesNotHaveIsGone() {
        assertGone(
                articleOf(new RawPosition(Topics.RAW, 0, 1_000_000, Sha256.hex(BYTES))),
                "offset 1000000 of articles.raw-0 is not there any more: the topic was made anew");
        assertGone(
                articleOf(new RawPosition(Topics.RAW, 99, 0, Sha256.hex(BYTES))),
                "offset 0 of articles.raw-99 is not there any more: the topic was made anew");
    }

    @Test
    void noOtherTopicIsRead() {
        TestArticle secret = TestArticle.any();
        RecordMetadata sent = secret.send();

        assertGone(
                articleOf(new RawPosition(Topics.ENRICHED, sent.partition(), sent.offset(), Sha256.hex(secret.json()))),
                "the article's bytes are not in articles.raw but in \"articles.enriched\", which is not read");
    }

    @Test
    void articleThatDoesNotSayWhereIsGone() {
        TestArticle article = TestArticle.any();
        article.send();
        awaitArticle(article.id());

        assertGone(article, "it is not known where the article's bytes are");
    }

    private static void assertGone(TestArticle article, String detail) {
        Response answer = raw(article);
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("title")).isEqualTo("Gone");
        assertThat(answer.jsonPath().getString("detail")).isEqualTo(detail);
    }

    private static Response raw(TestArticle article) {
        return given().get("/articles/{id}/raw", article.id());
    }

    private static TestArticle articleOf(RawPosition position) {
        TestArticle article = TestArticle.any().raw(position);
        article.send();
        awaitArticle(article.id());
        return article;
    }

    private static RecordMetadata drop(byte[] bytes, String type) {
        return TestKafka.produce(Topics.RAW, null, bytes, Map.of("content-type", type));
    }

    private static RawPosition position(RecordMetadata dropped, byte[] bytes) {
        return new RawPosition(dropped.topic(), dropped.partition(), dropped.offset(), Sha256.hex(bytes));
    }
}
