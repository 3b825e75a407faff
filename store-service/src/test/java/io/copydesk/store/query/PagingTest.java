package io.copydesk.store.query;

import static io.copydesk.store.StoreApi.awaitTotal;
import static io.copydesk.store.StoreApi.ids;
import static io.copydesk.store.StoreApi.search;
import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StoreServices.class)
class PagingTest {

    private static final int BEFORE = 14;
    private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"newest", "oldest", "relevance"})
    void whatWasThereIsOnOnePageWhateverArrivesMeanwhile(String sort) {
        String word = TestArticle.unique(sort);
        List<TestArticle> before = new ArrayList<>();
        for (int i = 0; i < BEFORE; i++) {
            before.add(article(word, i));
        }
        TestArticle.sendAll(before);
        awaitTotal(BEFORE, "q", word);

        List<String> found = new ArrayList<>();
        Response page = search("q", word, "sort", sort, "limit", "4");
        int arrived = BEFORE;
        while (true) {
            found.addAll(ids(page));
            String next = page.jsonPath().getString("next");
            if (next == null) {
                break;
            }
            // Before and behind the place where the page ended, in every order.
            if (arrived < 2 * BEFORE) {
                TestArticle.sendAll(List.of(article(word, -arrived), article(word, arrived)));
                arrived += 2;
                awaitTotal(arrived, "q", word);
            }
            page = search("q", word, "sort", sort, "limit", "4", "cursor", next);
        }

        assertThat(found).doesNotHaveDuplicates();
        assertThat(found).containsAll(before.stream().map(TestArticle::id).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "oldest", "relevance"})
    void articlesThatAreAlikeAreNotSkippedAtTheEndOfAPage(String sort) {
        String word = TestArticle.unique("alike");
        List<TestArticle> alike = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            alike.add(TestArticle.withId(i + word).title(word).ingested(START));
        }
        TestArticle.sendAll(alike);
        awaitTotal(7, "q", word);

        List<String> found = new ArrayList<>();
        Response page = search("q", word, "sort", sort, "limit", "3");
        found.addAll(ids(page));
        while (page.jsonPath().getString("next") != null) {
            page = search(
                    "q",
                    word,
                    "sort",
                    sort,
                    "limit",
                    "3",
                    "cursor",
                    page.jsonPath().getString("next"));
            found.addAll(ids(page));
        }

        assertThat(found)
                .containsExactlyElementsOf(alike.stream().map(TestArticle::id).toList());
    }

    /** The word once to five times, so that scores differ, and some are equal. */
    private static TestArticle article(String word, int number) {
        return TestArticle.withId(word + number)
                .text((word + " ").repeat(1 + Math.floorMod(number, 5)) + "in a text")
                .ingested(START.plusSeconds(number));
    }
}
