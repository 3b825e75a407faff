package io.copydesk.ingest.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.copydesk.events.ArticleId;
import io.copydesk.events.Topics;
import io.copydesk.ingest.problem.Problem;
import io.copydesk.testing.KafkaResource;
import io.copydesk.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class ArticlesResourceTest {

    private static final String TEXT =
            "Harbour Wall Holds\n\nThe harbour wall held through the night, and the town slept.\n\n"
                    + "Nobody had believed that it would, the harbour master said in the morning.\n";

    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    @Test
    void articleIsInKafkaWhenItIsAccepted() {
        String url = "https://example.com/harbour-wall";
        post(TEXT.getBytes(UTF_8), "text/plain", "?source=Example&url=" + url)
                .statusCode(202)
                .body("id", equalTo(ArticleId.of(url, "")))
                .header("Location", equalTo("http://127.0.0.1:8080/articles/" + ArticleId.of(url, "")));
        List<ConsumerRecord<byte[], byte[]>> raw = TestKafka.readAll(Topics.RAW).stream()
                .filter(record -> Arrays.equals(record.value(), TEXT.getBytes(UTF_8)))
                .toList();
        assertThat(raw).hasSize(1);
        assertThat(raw.get(0).key()).isEqualTo("example.com".getBytes(UTF_8));
        assertThat(raw.get(0).headers().lastHeader("url").value()).isEqualTo(url.getBytes(UTF_8));
        assertThat(raw.get(0).headers().lastHeader("source").value()).isEqualTo("Example".getBytes(UTF_8));
        assertThat(raw.get(0).headers().lastHeader("content-type").value()).isEqualTo("text/plain".getBytes(UTF_8));
        assertThat(raw.get(0).headers().lastHeader("ce_type").value())
                .isEqualTo("io.copydesk.article.received.v1".getBytes(UTF_8));
    }

    @Test
    void aPreviewShowsTheArticleAndDropsNothing() {
        String url = "https://example.com/preview";
        post(TEXT.getBytes(UTF_8), "text/plain", "?preview=true&url=" + url)
                .statusCode(200)
                .body("id", equalTo(ArticleId.of(url, "")))
                .body("title", equalTo("Harbour Wall Holds"))
                .body("paragraphs.size()", equalTo(2));
        post("<html><body><nav>Home</nav></body></html>".getBytes(UTF_8), "text/html", "?preview=true")
                .statusCode(422);
        assertThat(TestKafka.readAll(Topics.RAW))
                .noneMatch(record -> record.headers().lastHeader("url") != null
                        && new String(record.headers().lastHeader("url").value(), UTF_8).equals(url));
    }

    @Test
    void whatAProxySendsAlongIsNoKeyWhereThereAreNone() {
        given().auth()
                .preemptive()
                .basic("someone", "of the proxy")
                .contentType("text/plain")
                .body(TEXT.getBytes(UTF_8))
                .post("/articles?preview=true")
                .then()
                .statusCode(200);
    }

    @Test
    void headersSayTheSameAsTheQuery() {
        given().config(AS_IT_IS)
                .contentType("text/plain")
                .header("Url", "https://example.com/by-header")
                .body(TEXT.getBytes(UTF_8))
                .post("/articles")
                .then()
                .statusCode(202)
                .body("id", equalTo(ArticleId.of("https://example.com/by-header", "")));
    }

    @Test
    void jsonAndHtmlAreTaken() {
        post(
                        "{\"title\":\"Harbour\",\"text\":\"The harbour wall held through the night, and the town slept well.\"}"
                                .getBytes(UTF_8),
                        "application/json",
                        "")
                .statusCode(202);
        post(
                        "<html><body><article><h1>Harbour</h1><p>The harbour wall held through the night, and the whole town slept well.</p></article></body></html>"
                                .getBytes(UTF_8),
                        "text/html",
                        "")
                .statusCode(202);
    }

    @Test
    void pictureIsAnsweredWithAProblem() {
        problem(post(new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3, 4}, "image/png", ""), 415)
                .body("detail", containsString("PNG"));
    }

    @Test
    void emptyBodyIsAnsweredWithAProblem() {
        problem(post(new byte[0], "text/plain", ""), 400).body("detail", containsString("empty"));
    }

    @Test
    void moreThanAnArticleMayHaveIsAnsweredWithAProblem() {
        problem(post(new byte[Topics.MAX_ARTICLE_BYTES + 1], "text/plain", ""), 413)
                .body("detail", containsString("10 MiB"));
    }

    @Test
    void wrongUrlIsAnsweredWithAProblem() {
        problem(post(TEXT.getBytes(UTF_8), "text/plain", "?url=harbour"), 400)
                .body("detail", containsString("https://"));
    }

    @Test
    void wrongTimeIsAnsweredWithAProblem() {
        problem(post(TEXT.getBytes(UTF_8), "text/plain", "?published-at=yesterday"), 400)
                .body("detail", containsString("ISO 8601"));
    }

    @Test
    void whatIsRefusedIsNotInKafka() {
        byte[] feed = "<rss version=\"2.0\"><channel><title>Only here</title></channel></rss>".getBytes(UTF_8);
        problem(post(feed, "application/rss+xml", ""), 422).body("detail", containsString("feed"));
        assertThat(TestKafka.readAll(Topics.RAW)).noneMatch(record -> Arrays.equals(record.value(), feed));
    }

    @Test
    void unknownPathAndMethodAreAnsweredWithAProblem() {
        problem(given().get("/nothing").then(), 404);
        problem(given().get("/articles").then(), 405);
    }

    @Test
    void healthMetricsAndApiAreThere() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/metrics").then().statusCode(200).body(containsString("copydesk_articles_total"));
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/articles'.post.summary", equalTo("Drop an article"));
        given().get("/q/swagger-ui/").then().statusCode(200);
    }

    private static ValidatableResponse post(byte[] body, String contentType, String query) {
        return given().config(AS_IT_IS)
                .urlEncodingEnabled(false)
                .contentType(contentType)
                .body(body)
                .post("/articles" + query)
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType(startsWith(Problem.MEDIA_TYPE))
                .body("status", equalTo(status))
                .body("title", org.hamcrest.Matchers.not(org.hamcrest.Matchers.emptyOrNullString()));
    }
}
