package io.copydesk.store.stories;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.copydesk.store.Rows;
import io.copydesk.store.StoreApi;
import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StoreServices.class)
class GroupingTest {

    @Inject
    DataSource database;

    @Test
    void aCutCopyIsADuplicateOfTheWholeText() {
        List<String> text = text(8);
        String whole = send(article(text).source("agency"));
        String cut = send(article(text.subList(0, 5)).title("Another headline").source("paper"));

        JsonPath article = awaitGroup(cut, whole);

        assertThat(article.getString("duplicateOf")).isEqualTo(whole);
        assertThat(article.getDouble("duplicateConfidence")).isBetween(0.7, 1.0);
        assertThat(article.getDouble("storyConfidence")).isEqualTo(1);
        assertThat(StoreApi.article(whole).jsonPath().getMap("$")).doesNotContainKey("duplicateOf");
        assertThat(related(whole, "duplicates")).containsExactly(whole, cut);
        assertThat(related(cut, "duplicates")).containsExactly(whole, cut);
        assertThat(related(cut, "story")).containsExactlyInAnyOrder(whole, cut);
    }

    @Test
    void aMuchLongerVersionBecomesTheFirstOfItsGroup() {
        List<String> text = text(12);
        String brief = send(article(text.subList(0, 4)));
        String longer = send(article(text.subList(0, 5)));
        awaitGroup(longer, brief);

        String whole = send(article(text));
        awaitGroup(brief, brief);
        await().atMost(StoreApi.PATIENCE)
                .untilAsserted(() -> assertThat(related(brief, "duplicates")).startsWith(whole));

        assertThat(related(whole, "duplicates")).startsWith(whole).containsExactlyInAnyOrder(whole, brief, longer);
        assertThat(StoreApi.article(brief).jsonPath().getString("duplicateOf")).isEqualTo(whole);
        assertThat(StoreApi.article(longer).jsonPath().getString("duplicateOf")).isEqualTo(whole);
        assertThat(StoreApi.article(whole).jsonPath().getString("storyId")).isEqualTo(brief);
    }

    @Test
    void articlesWithTheSameTermsAreOfOneStory() {
        Map<String, Double> terms = terms("bridge", "ferry", "cracks");
        Map<String, Double> most = new HashMap<>(terms);
        most.put(TestArticle.unique("mayor"), 1.5);
        String first = send(article(text(3)).terms(terms).published("2026-11-02T08:00:00Z"));
        awaitGroup(first, first);
        String second = send(article(text(3)).terms(most).published("2026-11-03T20:00:00Z"));
        String later = send(article(text(3)).terms(terms).published("2026-11-20T08:00:00Z"));
        String other =
                send(article(text(3)).terms(terms("goal", "cup", "keeper")).published("2026-11-03T08:00:00Z"));

        awaitGroup(second, first);
        awaitGroup(later, later);
        awaitGroup(other, other);
        assertThat(related(first, "story")).containsExactly(second, first);
        // 12 / sqrt(12 * 14.25)
        assertThat(StoreApi.article(second).jsonPath().getDouble("storyConfidence"))
                .isEqualTo(0.92);
        assertThat(StoreApi.article(first).jsonPath().getDouble("storyConfidence"))
                .isEqualTo(1);
        assertThat(StoreApi.article(second).jsonPath().getMap("$")).doesNotContainKey("duplicateOf");
    }

    @Test
    void aStoryGoesOnFromDayToDay() {
        Map<String, Double> terms = terms("strike", "airport", "union");
        String first = send(article(text(3)).terms(terms).published("2026-10-01T08:00:00Z"));
        awaitGroup(first, first);
        for (int day = 3; day < 19; day += 3) {
            String next = send(article(text(3)).terms(terms).published("2026-10-%02dT08:00:00Z".formatted(day)));
            awaitGroup(next, first);
        }
        assertThat(related(first, "story")).hasSize(7).endsWith(first);
    }

    @Test
    void aChangedTextIsComparedAgain() {
        List<String> text = text(8);
        String whole = send(article(text));
        String id = TestArticle.unique("changed");
        send(TestArticle.withId(id).text(text.toArray(String[]::new)).fingerprint());
        awaitGroup(id, whole);

        send(TestArticle.withId(id)
                .text(text(8).toArray(String[]::new))
                .fingerprint()
                .ingested("2026-11-01T09:00:00Z"));

        await().atMost(StoreApi.PATIENCE)
                .untilAsserted(() -> assertThat(StoreApi.article(id).jsonPath().getMap("$"))
                        .doesNotContainKey("duplicateOf")
                        .containsEntry("revision", 2));
        assertThat(related(whole, "duplicates")).containsExactly(whole);
    }

    @Test
    void whatCannotBeComparedStandsAloneAndHoldsNobodyUp() {
        String strange = send(TestArticle.any().fingerprint("no fingerprint"));
        Map<String, Double> odd = new HashMap<>();
        odd.put("nothing", null);
        odd.put("less", -1.0);
        odd.put("most", 1e300);
        String weightless = send(TestArticle.any().terms(odd));
        String brief = send(TestArticle.any());
        String next = send(article(text(3)));

        awaitGroup(strange, strange);
        awaitGroup(weightless, weightless);
        awaitGroup(brief, brief);
        awaitGroup(next, next);
        assertThat(related(brief, "duplicates")).containsExactly(brief);
    }

    @Test
    void groupsOfAnUnknownArticleAreNotFound() {
        given().get("/articles/{id}/duplicates", "nobody").then().statusCode(404);
        given().get("/articles/{id}/story", "nobody").then().statusCode(404);
    }

    @Test
    void oneAtATimeCompares() throws SQLException {
        try (Connection one = database.getConnection();
                Connection other = database.getConnection()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            await().atMost(StoreApi.PATIENCE).until(() -> new GroupTables(one).lock() || rolledBack(one));

            assertThat(new GroupTables(other).lock()).isFalse();

            one.rollback();
            other.rollback();
        }
    }

    @Test
    void anEventThatComesMeanwhileIsComparedToo() throws SQLException {
        String id = TestArticle.unique("meanwhile");
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            GroupTables tables = new GroupTables(connection);
            // Nobody else compares from here on.
            await().atMost(StoreApi.PATIENCE).until(() -> tables.lock() || rolledBack(connection));
            TestArticle.withId(id).title("One").send();
            StoreApi.awaitArticle(id);
            List<String> ids = tables.ungrouped(1000);
            assertThat(ids).contains(id);
            TestArticle.withId(id).title("Two").ingested("2026-11-01T09:00:00Z").send();
            tables.done(ids);
            connection.commit();
        }

        await().atMost(StoreApi.PATIENCE)
                .until(() -> StoreApi.article(id).jsonPath().getInt("revision") == 2);
        await().atMost(StoreApi.PATIENCE)
                .until(() -> Rows.of(database, "SELECT 1 FROM ungrouped WHERE id = ?", id)
                                .isEmpty()
                        && Rows.of(database, "SELECT 1 FROM groups WHERE id = ?", id)
                                        .size()
                                == 1);
    }

    private static boolean rolledBack(Connection connection) throws SQLException {
        connection.rollback();
        return false;
    }

    private static String send(TestArticle article) {
        article.send();
        StoreApi.awaitArticle(article.id());
        return article.id();
    }

    private static TestArticle article(List<String> text) {
        return TestArticle.any().text(text.toArray(String[]::new)).fingerprint();
    }

    private static JsonPath awaitGroup(String id, String storyId) {
        return await(id + " in the story " + storyId)
                .atMost(StoreApi.PATIENCE)
                .until(() -> StoreApi.article(id).jsonPath(), article -> storyId.equals(article.getString("storyId")));
    }

    private static List<String> related(String id, String kind) {
        return given().get("/articles/{id}/" + kind, id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("id");
    }

    /** Paragraphs that no other test's are like. */
    private static List<String> text(int paragraphs) {
        Random random = new Random(TestArticle.unique("").hashCode());
        return IntStream.range(0, paragraphs)
                .mapToObj(i -> random.ints(40, 0, 1_000_000)
                        .mapToObj(word -> Integer.toString(word, 36))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    /** Terms that no other test's are like. */
    private static Map<String, Double> terms(String... words) {
        String own = TestArticle.unique("");
        return Arrays.stream(words).collect(Collectors.toMap(word -> word + own, word -> 2.0));
    }
}
