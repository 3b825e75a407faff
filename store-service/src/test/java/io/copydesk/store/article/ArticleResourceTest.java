package io.copydesk.store.article;

import static io.copydesk.store.StoreApi.PATIENCE;
import static io.copydesk.store.StoreApi.article;
import static io.copydesk.store.StoreApi.awaitArticle;
import static io.copydesk.store.StoreApi.awaitGrouped;
import static io.copydesk.store.StoreApi.awaitRevisions;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.copydesk.events.CleanArticle;
import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StoreServices.class)
class ArticleResourceTest {

    @Test
    void articleIsAnsweredAsItCameWithTheNumberOfItsRevision() {
        TestArticle sent = TestArticle.any()
                .title("Harbour closed")
                .text("One.", "Two.")
                .source("The Wire")
                .published("2026-11-01T10:00:00+01:00")
                .detectedLanguage("en");
        sent.send();

        JsonPath answer = awaitArticle(sent.id()).jsonPath();

        CleanArticle article = sent.event().article();
        assertThat(answer.getString("id")).isEqualTo(sent.id());
        assertThat(answer.getString("title")).isEqualTo("Harbour closed");
        assertThat(answer.getList("paragraphs")).containsExactly("One.", "Two.");
        assertThat(answer.getString("source")).isEqualTo("The Wire");
        assertThat(answer.getString("publishedAt")).isEqualTo("2026-11-01T10:00:00+01:00");
        assertThat(answer.getString("enrichment.language")).isEqualTo("en");
        assertThat(answer.getString("contentHash")).isEqualTo(article.contentHash());
        assertThat(answer.getInt("revision")).isEqualTo(1);
    }

    @Test
    void tagTellsWhetherItIsStillTheSame() {
        String id = TestArticle.unique("tag");
        TestArticle.withId(id).title("Before").ingested("2026-11-01T08:00:00Z").send();
        String tag = awaitGrouped(id).header("ETag");

        Response same = given().header("If-None-Match", tag).get("/articles/{id}", id);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.header("ETag")).isEqualTo(tag);
        assertThat(same.body().asString()).isEmpty();

        TestArticle.withId(id).title("After").ingested("2026-11-01T09:00:00Z").send();
        awaitRevisions(id, 2);
        Response changed = given().header("If-None-Match", tag).get("/articles/{id}", id);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        assertThat(changed.jsonPath().getString("title")).isEqualTo("After");
    }

    @Test
    void tagChangesWithWhatIsKnownOfTheSameText() {
        String id = TestArticle.unique("known");
        TestArticle.withId(id).ingested("2026-11-01T08:00:00Z").send();
        String tag = awaitGrouped(id).header("ETag");

        TestArticle.withId(id)
                .detectedLanguage("en")
                .ingested("2026-11-01T09:00:00Z")
                .send();
        await().atMost(PATIENCE).until(() -> "en".equals(article(id).jsonPath().getString("enrichment.language")));

        assertThat(article(id).header("ETag")).isNotEqualTo(tag);
        assertThat(article(id).jsonPath().getInt("revision")).isEqualTo(1);
    }

    @Test
    void eachRevisionCanBeReadWhereTheListSays() {
        String id = TestArticle.unique("revisions");
        TestArticle.withId(id).title("One").ingested("2026-11-01T08:00:00Z").send();
        TestArticle.withId(id).title("Two").ingested("2026-11-01T09:00:00Z").send();

        awaitGrouped(id);
        JsonPath list = awaitRevisions(id, 2);

        assertThat(list.getList("revision")).containsExactly(2, 1);
        assertThat(list.getList("title")).containsExactly("Two", "One");
        assertThat(list.getList("current")).containsExactly(true, false);
        for (int i = 0; i < 2; i++) {
            Response revision = given().get(list.getString("[" + i + "].link"));
            assertThat(revision.jsonPath().getString("title")).isEqualTo(list.getString("[" + i + "].title"));
            assertThat(revision.jsonPath().getString("contentHash"))
                    .isEqualTo(list.getString("[" + i + "].contentHash"));
            Response same =
                    given().header("If-None-Match", revision.header("ETag")).get(list.getString("[" + i + "].link"));
            assertThat(same.statusCode()).isEqualTo(304);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/articles/nobody",
                "/articles/nobody/revisions",
                "/articles/nobody/revisions/1",
                "/articles/nobody/raw",
                "/articles/no%00body",
                "/articles/no%00body/revisions",
                "/articles/no%00body/revisions/1",
                "/articles/no%00body/raw"
            })
    void unknownArticleIsNotFound(String path) {
        Response answer = given().urlEncodingEnabled(false).get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("title")).isEqualTo("Not Found");
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(404);
        assertThat(answer.jsonPath().getString("instance")).isEqualTo(path);
        assertThat(answer.jsonPath().getString("detail")).startsWith("there is no ");
    }

    @Test
    void unknownRevisionIsNotFound() {
        TestArticle article = TestArticle.any();
        article.send();
        awaitArticle(article.id());

        Response answer = given().get("/articles/{id}/revisions/2", article.id());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.jsonPath().getString("detail"))
                .isEqualTo("there is no revision 2 of an article \"" + article.id() + "\"");
    }
}
