package io.copydesk.store.trends;

import static io.copydesk.store.StoreApi.awaitTotal;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.copydesk.store.StoreApi;
import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a year that no other test has articles of, for shares are of all articles. */
@QuarkusTest
@WithTestResource(StoreServices.class)
class TrendsTest {

    private static final String WORD = TestArticle.unique("trends");

    private static boolean sent;

    @BeforeEach
    void send() {
        if (sent) {
            return;
        }
        TestArticle.sendAll(List.of(
                article("a", "2019-03-01T08:00:00Z")
                        .source("Wire")
                        .language("en")
                        .entity("PER", "Ada"),
                article("b", "2019-03-01T23:59:59Z")
                        .source("Wire")
                        .language("de")
                        .entity("ORG", "Ada"),
                article("c", "2019-03-03T08:00:00Z")
                        .source("Post")
                        .language("en")
                        .entity("PER", "Bob"),
                TestArticle.any()
                        .published("2019-03-03T09:00:00Z")
                        .source("Wire")
                        .entity("PER", "Bob")));
        awaitTotal(4, "from", "2019-03-01", "to", "2019-03-03");
        sent = true;
    }

    @Test
    void timelineHasTheShareOfAllArticles() {
        JsonPath timeline = trend("timeline", "q", WORD, "from", "2019-03-01", "to", "2019-03-04");

        assertThat(timeline.getString("interval")).isEqualTo("day");
        assertThat(timeline.getList("steps.time"))
                .containsExactly(
                        "2019-03-01T00:00:00Z", "2019-03-02T00:00:00Z", "2019-03-03T00:00:00Z", "2019-03-04T00:00:00Z");
        assertThat(timeline.getList("steps.count")).containsExactly(2, 0, 1, 0);
        assertThat(timeline.getList("steps.all")).containsExactly(2, 0, 2, 0);
        assertThat(timeline.getList("steps.share", Double.class)).containsExactly(1.0, 0.0, 0.5, 0.0);
        assertThat(timeline.getMap("$")).doesNotContainKey("series");
    }

    @Test
    void timelineTellsValuesApart() {
        JsonPath timeline = trend(
                "timeline", "q", WORD, "from", "2019-03-01", "to", "2019-03-07", "interval", "week", "by", "language");

        assertThat(timeline.getList("steps.count")).containsExactly(2 + 1, 0);
        assertThat(timeline.getList("series.value")).containsExactly("en", "de");
        assertThat(timeline.getList("series.counts")).containsExactly(List.of(2, 0), List.of(1, 0));
    }

    @Test
    void entitiesAreCountedByType() {
        String[] span = {"from", "2019-03-01", "to", "2019-03-03"};

        JsonPath all = trend("entities", span);
        assertThat(all.getInt("total")).isEqualTo(4);
        assertThat(all.getList("items.value")).containsExactly("PER:Bob", "ORG:Ada", "PER:Ada");
        assertThat(all.getMap("items[0]"))
                .isEqualTo(Map.of("value", "PER:Bob", "type", "PER", "name", "Bob", "count", 2, "share", 0.5f));
        assertThat(trend("entities", "type", "PER", "limit", "1", "q", WORD).getList("items.value"))
                .containsExactly("PER:Ada");
    }

    @Test
    void sourcesAreCounted() {
        JsonPath sources = trend("sources", "q", WORD);

        assertThat(sources.getList("items.name")).containsExactly("Wire", "Post");
        assertThat(sources.getList("items.count")).containsExactly(2, 1);
        assertThat(sources.getList("items.share", Double.class)).containsExactly(0.666667, 0.333333);
        assertThat(sources.getMap("items[0]")).doesNotContainKey("type");
    }

    @Test
    void storiesAreToldByTheirSizeAndGrowth() {
        String word = TestArticle.unique("bigstory");
        Map<String, Double> terms = Map.of(word + "a", 3.0, word + "b", 2.0, word + "c", 1.0);
        for (int i = 1; i <= 3; i++) {
            TestArticle.withId(word + i)
                    .title("Told on day " + i)
                    .text(word, TestArticle.unique("text"))
                    .source("Source " + i % 2)
                    .terms(terms)
                    .published("2018-05-0" + i + "T12:00:00Z")
                    .send();
            String id = word + i;
            await().atMost(StoreApi.PATIENCE)
                    .until(() -> (word + 1)
                            .equals(StoreApi.awaitGrouped(id).jsonPath().getString("storyId")));
        }
        awaitTotal(3, "story", word + 1);

        JsonPath stories = trend("stories", "q", word, "from", "2018-05-02", "to", "2018-05-03");

        assertThat(stories.getString("from")).isEqualTo("2018-05-02T00:00:00Z");
        assertThat(stories.getList("items")).hasSize(1);
        assertThat(stories.getMap("items[0]"))
                .containsEntry("storyId", word + 1)
                .containsEntry("title", "Told on day 3")
                .containsEntry("count", 2)
                .containsEntry("before", 1)
                .containsEntry("growth", 2.0f)
                .containsEntry("articles", 3)
                .containsEntry("sources", 2)
                .containsEntry("first", "2018-05-01T12:00:00Z")
                .containsEntry("last", "2018-05-03T12:00:00Z");
        assertThat(trend("stories", "q", word, "from", "2018-06-01", "to", "2018-06-02")
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertRefused(ask("timeline", "interval", "year"), "interval must be hour, day, week or month");
        assertRefused(ask("timeline", "by", "day"), "by must be source, site,");
        assertRefused(ask("timeline", "from", "1900-01-01"), "a timeline has 1000 steps at most");
        assertRefused(ask("entities", "type", "MISC"), "type must be PER, ORG or LOC, it is \"MISC\"");
        assertRefused(ask("sources", "limit", "0"), "limit must be from 1 to 1000");
        assertRefused(ask("stories", "q", "(a"), "q can't be read: the \"(\" is not closed");
        assertRefused(ask("stories", "sort", "newest"), "there is no parameter \"sort\" here");
    }

    private static void assertRefused(Response answer, String detail) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("detail")).startsWith(detail);
    }

    private static TestArticle article(String name, String published) {
        return TestArticle.withId(name + WORD).text(WORD).published(published);
    }

    private static JsonPath trend(String path, String... parameters) {
        return ask(path, parameters).then().statusCode(200).extract().jsonPath();
    }

    private static Response ask(String path, String... parameters) {
        var request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/" + path);
    }
}
