package io.copydesk.ingest.trace;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.copydesk.events.ArticleId;
import io.copydesk.events.Topics;
import io.copydesk.testing.KafkaResource;
import io.copydesk.testing.TestKafka;
import io.copydesk.testing.browser.Browser;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class TraceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TestHTTPResource("/desk/trace")
    String page;

    @Test
    void tellsWhereAnArticleWasAndIs() {
        Dropped dropped = drop();

        JsonPath trace = awaitTrace(dropped.id());

        assertThat(trace.getString("journeys[0].hops[0].topic")).isEqualTo(Topics.RAW);
        assertThat(trace.getInt("journeys[0].hops[0].partition"))
                .isEqualTo(dropped.record().partition());
        assertThat(trace.getLong("journeys[0].hops[0].offset"))
                .isEqualTo(dropped.record().offset());
        assertThat(trace.getString("journeys[0].hops[0].stage")).isEqualTo("cleanup");
        assertThat(trace.getString("journeys[0].hops[0].state")).isEqualTo("PASSED");
        assertThat(trace.getLong("journeys[0].hops[0].waited")).isNotNegative();
        assertThat(trace.getLong("journeys[0].hops[0].worked")).isNotNegative();
        // No enrich-service is here.
        assertThat(trace.getString("journeys[0].hops[1].topic")).isEqualTo(Topics.CLEAN);
        assertThat(trace.getString("journeys[0].hops[1].state")).isEqualTo("WAITING");
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        given().get("/trace/none").then().statusCode(200);
        given().queryParam("since", "yesterday")
                .get("/trace/none")
                .then()
                .statusCode(400)
                .body("detail", containsString("ISO 8601"));
    }

    @ParameterizedTest
    @CsvSource({"1280, 900, ''", "390, 800, ''", "1280, 900, --blink-settings=preferredColorScheme=0"})
    void isAPageThatEverybodyCanRead(int width, int height, String argument) {
        Dropped dropped = drop();
        awaitTrace(dropped.id());
        String[] arguments = argument.isEmpty() ? new String[0] : new String[] {argument};
        try (Browser browser = Browser.open(width, height, Map.of(), arguments)) {
            browser.driver().get(page);
            browser.driver().findElement(By.name("id")).sendKeys(dropped.id(), Keys.ENTER);
            await().atMost(PATIENCE)
                    .until(() ->
                            !browser.driver().findElements(By.tagName("td")).isEmpty());

            assertThat(browser.driver().findElement(By.tagName("tbody")).getText())
                    .contains(Topics.RAW + "/" + dropped.record().partition() + "/"
                            + dropped.record().offset());
            assertThat(browser.violations()).isEmpty();
            assertThat(browser.scrollsAside()).isFalse();

            browser.driver().get(page + "?id=%3Cscript%3Ealert(1)%3C/script%3E&since=%3Cb%3E");
            assertThat(browser.driver().findElement(By.cssSelector(".problem")).getText())
                    .contains("ISO 8601");
            assertThat(browser.violations()).isEmpty();
        }
    }

    private record Dropped(String id, RecordMetadata record) {}

    private static Dropped drop() {
        String url = "https://example.com/" + UUID.randomUUID();
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(Topics.RAW, "A title\n\nA text of some words.\n".getBytes(UTF_8));
        record.headers().add("url", url.getBytes(UTF_8));
        return new Dropped(ArticleId.of(url, ""), TestKafka.produce(record));
    }

    private static JsonPath awaitTrace(String id) {
        await().atMost(PATIENCE)
                .until(() -> !given().get("/trace/" + id)
                        .jsonPath()
                        .getList("journeys")
                        .isEmpty());
        return given().get("/trace/" + id).jsonPath();
    }
}
