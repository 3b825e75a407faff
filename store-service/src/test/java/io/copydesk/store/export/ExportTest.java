package io.copydesk.store.export;

import static io.copydesk.store.StoreApi.awaitTotal;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.copydesk.events.EventJson;
import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StoreServices.class)
class ExportTest {

    // More than two portions.
    private static final int COUNT = 1_100;
    private static final String SOURCE = TestArticle.unique("export");
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private static boolean sent;

    @BeforeEach
    void send() {
        if (sent) {
            return;
        }
        TestArticle.sendAll(IntStream.range(0, COUNT)
                .mapToObj(i -> TestArticle.withId(SOURCE + i)
                        .source(SOURCE)
                        .title("Number \"" + i + "\", with a comma")
                        .text("One " + i, "=Two")
                        .entity("PER", "Ada")
                        .entity("ORG", "Bob, Inc.")
                        .ingested(START.plusSeconds(i)))
                .toList());
        awaitTotal(COUNT, "source", SOURCE);
        sent = true;
    }

    @Test
    void everyArticleIsOneLine() throws JsonProcessingException {
        Response answer = export("ndjson");
        List<String> ids = new ArrayList<>();
        for (String line : answer.asString().split("\n", -1)) {
            if (!line.isEmpty()) {
                ids.add(EventJson.mapper().readTree(line).path("id").asText());
            }
        }

        assertThat(answer.contentType()).startsWith("application/x-ndjson");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"articles.ndjson\"");
        assertThat(ids)
                .containsExactlyElementsOf(
                        IntStream.range(0, COUNT).mapToObj(i -> SOURCE + i).toList());
    }

    @Test
    void newestFirstWithTheFieldsAskedFor() throws JsonProcessingException {
        String first =
                export("ndjson", "sort", "newest", "fields", "title").asString().split("\n", 2)[0];
        JsonNode article = EventJson.mapper().readTree(first);

        assertThat(article.path("id").asText()).isEqualTo(SOURCE + (COUNT - 1));
        assertThat(article.size()).isEqualTo(2);
    }

    @Test
    void tableHasALineOfNamesAndQuotesWhatMustBe() {
        Response answer = export("csv", "fields", "id,title,enrichment.entities.name,paragraphs,section");
        String[] lines = answer.asString().split("\r\n", -1);

        assertThat(answer.contentType()).startsWith("text/csv");
        assertThat(lines[0]).isEqualTo("id,title,enrichment.entities.name,paragraphs,section");
        assertThat(lines[1])
                .isEqualTo(SOURCE + "0,\"Number \"\"0\"\", with a comma\",\"Ada\nBob, Inc.\",\"One 0\n=Two\",");
        assertThat(lines).hasSize(COUNT + 2);
        assertThat(export("csv").asString()).startsWith("id,url,source,site,title,authors,publishedAt,");
    }

    @Test
    void whatMakesNoSenseIsRefusedBeforeAnythingIsWritten() {
        for (String[] wrong :
                new String[][] {{"q", "(a"}, {"fields", "titel"}, {"sort", "relevance"}, {"limit", "5"}}) {
            given().queryParam(wrong[0], wrong[1])
                    .get("/export.ndjson")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    private static Response export(String format, String... parameters) {
        var request = given().queryParam("source", SOURCE);
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/export." + format).then().statusCode(200).extract().response();
    }
}
