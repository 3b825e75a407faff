package io.copydesk.store.saved;

import static io.copydesk.store.StoreApi.PATIENCE;
import static io.copydesk.store.StoreApi.awaitArticle;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StoreServices.class)
class SavedSearchTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void whatASavedSearchFindsIsSentSigned() throws IOException {
        String word = TestArticle.unique("alert");
        try (Receiver receiver = new Receiver()) {
            JsonPath saved = save("q=" + word + "&language=en", receiver.url(), SECRET);
            assertThat(saved.getString("webhook.secret")).isEqualTo(SECRET);
            TestArticle other = TestArticle.any().title(word).detectedLanguage("fr");
            TestArticle wanted = TestArticle.any().title(word).detectedLanguage("en");
            TestArticle.sendAll(List.of(other, wanted));

            Receiver.Message message = await().atMost(PATIENCE)
                    .until(() -> receiver.messages(), messages -> !messages.isEmpty())
                    .get(0);

            assertThat(message.json().path("type").asText()).isEqualTo("article.found");
            assertThat(message.json().path("data").path("search").path("id").asText())
                    .isEqualTo(saved.getString("id"));
            assertThat(message.json().path("data").path("article").path("id").asText())
                    .isEqualTo(wanted.id());
            assertThat(message.headers().get("webhook-signature"))
                    .isEqualTo(Signature.of(
                            SECRET,
                            message.headers().get("webhook-id"),
                            Long.parseLong(message.headers().get("webhook-timestamp")),
                            message.body().getBytes(UTF_8)));
            awaitWaiting(saved.getString("id"), 0);
            assertThat(receiver.messages()).hasSize(1);
            assertThat(one(saved.getString("id")).jsonPath().getString("webhook.secret"))
                    .isNull();
        }
    }

    @Test
    void theSameTextIsToldOnceAndAChangedOneAgain() throws IOException {
        String word = TestArticle.unique("once");
        String id = TestArticle.unique("revised");
        try (Receiver receiver = new Receiver()) {
            String saved = save("q=" + word, receiver.url(), null).getString("id");
            for (String title : List.of(word, word, word + " changed")) {
                TestArticle.withId(id).title(title).send();
            }
            String marker = TestArticle.unique("marker");
            TestArticle.withId(marker).title(word).send();
            await().atMost(PATIENCE)
                    .until(() -> receiver.messages().stream()
                            .anyMatch(message -> article(message).equals(marker)));
            awaitWaiting(saved, 0);

            assertThat(receiver.messages().stream()
                            .filter(message -> article(message).equals(id)))
                    .hasSize(2);
        }
    }

    @Test
    void whatIsNotTakenIsSentAgainUnderTheSameId() throws IOException {
        String word = TestArticle.unique("retry");
        try (Receiver receiver = new Receiver()) {
            receiver.answers(500);
            String saved = save("q=" + word, receiver.url(), null).getString("id");
            TestArticle.any().title(word).send();
            await().atMost(PATIENCE).until(() -> receiver.messages().size() >= 2);
            assertThat(one(saved).jsonPath().getString("webhook.lastFailure")).isEqualTo("it answered 500");
            receiver.answers(200);

            awaitWaiting(saved, 0);

            assertThat(receiver.messages().stream()
                            .map(message -> message.headers().get("webhook-id"))
                            .distinct())
                    .hasSize(1);
            assertThat(one(saved).jsonPath().getString("webhook.lastDelivered")).isNotNull();
            assertThat(one(saved).jsonPath().getString("webhook.lastFailure")).isNull();
        }
    }

    @Test
    void whoIsGoneIsSentNothingMore() throws IOException {
        String word = TestArticle.unique("gone");
        try (Receiver receiver = new Receiver()) {
            receiver.answers(410);
            String saved = save("q=" + word, receiver.url(), null).getString("id");
            TestArticle.any().title(word).send();

            await().atMost(PATIENCE).until(() -> one(saved).jsonPath().getString("webhook.disabled") != null);

            assertThat(one(saved).jsonPath().getLong("webhook.waiting")).isZero();
        }
    }

    @Test
    void aSearchIsNotAskedOfWhatCameBefore() throws IOException {
        String word = TestArticle.unique("before");
        String before = TestArticle.unique("old");
        TestArticle.withId(before).title(word).send();
        awaitArticle(before);
        try (Receiver receiver = new Receiver()) {
            save("q=" + word, receiver.url(), null);
            String after = TestArticle.unique("new");
            TestArticle.withId(after).title(word).send();

            await().atMost(PATIENCE).until(() -> !receiver.messages().isEmpty());

            assertThat(receiver.messages()).allMatch(message -> article(message).equals(after));
        }
    }

    @Test
    void searchesAreListedAndDeleted() {
        String name = TestArticle.unique("kept");
        String id = given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "query", "q=ferry"))
                .post("/searches")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(given().get("/searches").jsonPath().getList("name")).contains(name);
        assertThat(one(id).jsonPath().getString("articles")).isEqualTo("/articles?q=ferry");

        assertThat(given().delete("/searches/{id}", id).statusCode()).isEqualTo(204);

        assertThat(one(id).statusCode()).isEqualTo(404);
        assertThat(given().delete("/searches/{id}", id).statusCode()).isEqualTo(404);
        assertThat(one("no-uuid").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"query": "q=a"} | name is missing
            {"name": "a"} | query is missing
            {"name": "a", "query": "q=\\"open"} | is not closed
            {"name": "a", "query": "limit=5"} | no parameter "limit"
            {"name": "a", "query": "story=1"} | not known yet
            {"name": "a", "query": "q=%zz"} | not encoded
            {"name": "a", "query": "q=a", "hook": 1} | hook
            {"name": "a", "query": "q=a", "webhook": {}} | webhook.url is missing
            {"name": "a", "query": "q=a", "webhook": {"url": "ftp://example.com/"}} | http or https
            {"name": "a", "query": "q=a", "webhook": {"url": "http://u:p@127.0.0.1/"}} | no user
            {"name": "a", "query": "q=a", "webhook": {"url": "http://127.0.0.1/", "secret": "short"}} | whsec_
            [1] | no JSON object""")
    void aBadSearchIsRefusedWithWhatIsWrong(String body, String detail) {
        Response answer = given().contentType(ContentType.JSON).body(body).post("/searches");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("detail")).contains(detail);
    }

    private static String article(Receiver.Message message) {
        return message.json().path("data").path("article").path("id").asText();
    }

    private static JsonPath save(String query, String url, @Nullable String secret) {
        Map<String, String> webhook = new HashMap<>(Map.of("url", url));
        if (secret != null) {
            webhook.put("secret", secret);
        }
        return given().contentType(ContentType.JSON)
                .body(Map.of("name", "a test", "query", query, "webhook", webhook))
                .post("/searches")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static Response one(String id) {
        return given().get("/searches/{id}", id);
    }

    private static void awaitWaiting(String id, int count) {
        await().atMost(PATIENCE)
                .until(() -> one(id).jsonPath().getInt("webhook.waiting") == count
                        && one(id).jsonPath().getString("webhook.lastDelivered") != null);
    }
}
