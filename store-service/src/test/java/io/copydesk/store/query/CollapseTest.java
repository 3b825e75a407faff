package io.copydesk.store.query;

import static io.copydesk.store.StoreApi.awaitTotal;
import static io.copydesk.store.StoreApi.ids;
import static io.copydesk.store.StoreApi.search;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.copydesk.store.StoreApi;
import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StoreServices.class)
class CollapseTest {

    private static final Instant START = Instant.parse("2026-11-10T08:00:00Z");

    @Inject
    DataSource database;

    @Test
    void aStoryIsShownOnceInTheFirstOfTheOrder() {
        String word = TestArticle.unique("collapse");
        Map<String, Double> terms = terms(word);
        send(word, 1, terms);
        awaitStory(word + 1, word + 1);
        send(word, 2, terms);
        send(word, 3, Map.of());
        awaitStory(word + 2, word + 1);
        awaitCollapsed(2, word);

        assertThat(ids("q", word, "sort", "newest")).containsExactly(word + 3, word + 2);
        assertThat(ids("q", word, "sort", "oldest")).containsExactly(word + 1, word + 3);
        assertThat(ids("q", word, "sort", "newest", "collapse", "none")).containsExactly(word + 3, word + 2, word + 1);
        // A list is of all articles, unless it is asked otherwise.
        assertThat(ids("source", word, "sort", "newest")).containsExactly(word + 3, word + 2, word + 1);
        assertThat(ids("source", word, "sort", "newest", "collapse", "story")).containsExactly(word + 3, word + 2);
        JsonPath page = search("q", word, "sort", "oldest").jsonPath();
        assertThat(page.getInt("total.value")).isEqualTo(3);
        assertThat(page.getInt("items[0].storySize")).isEqualTo(2);
        assertThat(page.getInt("items[1].storySize")).isEqualTo(1);
    }

    @Test
    void storyFindsItsArticlesAndShowsAll() {
        String word = TestArticle.unique("story");
        send(word, 1, terms(word));
        awaitStory(word + 1, word + 1);
        send(word, 2, terms(word));
        send(word, 3, Map.of());
        awaitStory(word + 2, word + 1);
        awaitTotal(2, "story", word + 1);

        assertThat(ids("story", word + 1, "sort", "newest")).containsExactly(word + 2, word + 1);
        assertThat(ids("story", word + 1, "sort", "newest", "collapse", "story"))
                .containsExactly(word + 2);
    }

    @Test
    void copiesAreFound() {
        String word = TestArticle.unique("copies");
        String text = IntStream.range(0, 200)
                .mapToObj(i -> TestArticle.unique("w"))
                .collect(Collectors.joining(" ", word + " ", "."));
        TestArticle.withId(word + 1).text(text).fingerprint().send();
        awaitStory(word + 1, word + 1);
        awaitTotal(0, "q", word, "hasDuplicate", "true");
        TestArticle.withId(word + 2).text(text).fingerprint().send();
        TestArticle.withId(word + 3).text(word).send();
        awaitStory(word + 2, word + 1);

        // The first one too, though no event of it came since.
        awaitTotal(2, "q", word, "hasDuplicate", "true");
        assertThat(ids("q", word, "hasDuplicate", "true")).containsExactlyInAnyOrder(word + 1, word + 2);
        awaitTotal(1, "q", word, "hasDuplicate", "false");
        assertThat(ids("q", word, "hasDuplicate", "false")).containsExactly(word + 3);
    }

    @Test
    void anArticleThatWasNotComparedYetIsFound() throws SQLException {
        String word = TestArticle.unique("ungrouped");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtext('copydesk.groups'))");
            try {
                send(word, 1, Map.of());
                awaitTotal(1, "q", word);

                assertThat(ids("q", word)).containsExactly(word + 1);
                assertThat(ids("source", word)).containsExactly(word + 1);
                assertThat(search("q", word).jsonPath().getMap("items[0]")).doesNotContainKeys("storyId", "storySize");
            } finally {
                statement.execute("SELECT pg_advisory_unlock(hashtext('copydesk.groups'))");
            }
        }
    }

    /** Twelve articles in four stories, told by turns: no story on two pages, and none missing. */
    @ParameterizedTest
    @ValueSource(strings = {"newest", "oldest", "relevance"})
    void noStoryIsOnTwoPages(String sort) {
        String word = TestArticle.unique("pages");
        for (int i = 0; i < 12; i++) {
            send(word, i, terms(word + "x" + i % 4));
            awaitStory(word + i, word + i % 4);
        }
        // The last one too: a story whose newest article comes while one pages moves before the page.
        awaitTotal(12, "q", word, "collapse", "none");
        awaitCollapsed(4, word);

        List<String> stories = new ArrayList<>();
        List<String> sizes = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = search("q", word, "sort", sort, "limit", "1", "cursor", cursor)
                    .jsonPath();
            stories.addAll(page.getList("items.storyId"));
            sizes.addAll(page.getList("items.storySize").stream()
                    .map(String::valueOf)
                    .toList());
            cursor = page.getString("next");
        }

        assertThat(stories)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(0, 1, 2, 3).map(i -> word + i).toList());
        assertThat(sizes).containsOnly("3");
    }

    private static void send(String word, int number, Map<String, Double> terms) {
        TestArticle.withId(word + number)
                .title(word)
                .source(word)
                .text((TestArticle.unique("w") + " ").repeat(1 + number))
                .terms(terms)
                .ingested(START.plusSeconds(number))
                .send();
    }

    /** Words that no other story has. */
    private static Map<String, Double> terms(String word) {
        return Map.of(word + "a", 3.0, word + "b", 2.0, word + "c", 1.0);
    }

    private static void awaitStory(String id, String story) {
        await("article " + id + " in story " + story)
                .atMost(StoreApi.PATIENCE)
                .until(() -> story.equals(StoreApi.awaitGrouped(id).jsonPath().getString("storyId")));
    }

    private static void awaitCollapsed(int count, String word) {
        await(count + " stories with " + word)
                .atMost(StoreApi.PATIENCE)
                .until(() -> ids("q", word).size() == count);
    }
}
