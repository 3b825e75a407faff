package io.copydesk.store.opensearch;

import static io.copydesk.store.StoreApi.PATIENCE;
import static io.copydesk.store.StoreApi.awaitTotal;
import static io.copydesk.store.StoreApi.search;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.copydesk.store.TestArticle;
import io.copydesk.store.article.ArrivedArticle;
import io.copydesk.store.index.IndexInUseException;
import io.copydesk.store.index.IndexUnavailableException;
import io.copydesk.store.index.Positions;
import io.copydesk.store.index.SearchIndex;
import io.copydesk.store.query.Question;
import io.copydesk.store.query.Requests;
import io.copydesk.store.query.SearchEngine;
import io.copydesk.store.stories.Membership;
import io.copydesk.testing.TestOpenSearch;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OpenSearchServices.class)
class OpenSearchIndexTest {

    private static final TopicPartition PARTITION = new TopicPartition("articles.enriched", 0);

    @Inject
    @Identifier("opensearch")
    OpenSearchStore store;

    @Inject
    SearchEngine engine;

    @Inject
    IndexNames names;

    @Inject
    Progress progress;

    @Inject
    RebuildLock lock;

    @Test
    void rebuildsWhileSearchesGoOn() throws IOException {
        String word = TestArticle.unique("rebuild");
        TestArticle.any().title(word).send();
        awaitTotal(1, "q", word);
        Optional<String> before = names.current();

        given().post("/index/rebuild").then().statusCode(200);

        assertThat(names.current()).isPresent().isNotEqualTo(before);
        assertThat(search("q", word).jsonPath().getInt("total.value")).isEqualTo(1);
        TestArticle.any().title(word).send();
        awaitTotal(2, "q", word);
    }

    @Test
    void nothingIsLostWhileTheClusterIsAway() {
        String word = TestArticle.unique("away");
        TestArticle.any().title(word).send();
        awaitTotal(1, "q", word);
        TestOpenSearch.stop();
        try {
            given().queryParam("q", word)
                    .get("/articles")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", org.hamcrest.Matchers.notNullValue());
            TestArticle.any().title(word).send();
        } finally {
            TestOpenSearch.start();
        }

        awaitTotal(2, "q", word);
    }

    /** Two instances read the same topic: what one has put in the other leaves, whichever comes first. */
    @Test
    void newestRevisionStaysWhoeverWritesIt() throws IOException {
        String id = TestArticle.unique("twice");
        ArrivedArticle older = article(id, "2026-11-01T08:00:00Z", "older");
        ArrivedArticle newer = article(id, "2026-11-01T09:00:00Z", "newer");
        try (SearchIndex one = open();
                SearchIndex other = open()) {
            one.put(List.of(alone(older), alone(newer)));
            other.put(List.of(alone(older)));
            other.put(List.of(alone(newer)));
            one.refresh();
        }

        assertThat(found("title:newer" + id)).containsExactly(id);
        assertThat(found("title:older" + id)).isEmpty();
    }

    @Test
    void aCorrectionStaysThoughItsDateIsTheEarlierOne() throws IOException {
        String id = TestArticle.unique("corrected");
        ArrivedArticle wrong = ArrivedArticle.parse(TestArticle.withId(id)
                .title("wrong" + id)
                .modified("2099-01-01T00:00:00Z")
                .json());
        ArrivedArticle right = ArrivedArticle.parse(TestArticle.withId(id)
                .title("right" + id)
                .modified("2026-11-01T00:00:00Z")
                .ingested("2026-11-01T09:00:00Z")
                .correction()
                .json());
        try (SearchIndex index = open()) {
            index.put(List.of(alone(wrong)));
            index.put(List.of(alone(right)));
            index.put(List.of(alone(wrong)));
            index.refresh();
        }

        assertThat(found("title:right" + id)).containsExactly(id);
        assertThat(found("title:wrong" + id)).isEmpty();
    }

    @Test
    void manyAtOnceLoseNothing() throws Exception {
        String word = TestArticle.unique("race");
        List<Thread> instances = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Thread instance = new Thread(() -> {
                try (SearchIndex index = open()) {
                    for (int revision = 0; revision < 20; revision++) {
                        index.put(List.of(alone(
                                article(word + revision % 4, "2026-11-01T08:00:" + (10 + revision) + "Z", word))));
                    }
                } catch (Throwable e) {
                    failures.add(e);
                }
            });
            instance.start();
            instances.add(instance);
        }
        for (Thread instance : instances) {
            instance.join();
        }

        assertThat(failures).isEmpty();
        awaitTotal(4, "q", "title:" + word + "*", "collapse", "none");
    }

    @Test
    void whereAnArticleBelongsIsMendedByWhoComesLater() throws IOException {
        String id = TestArticle.unique("belongs");
        ArrivedArticle article = article(id, "2026-11-01T08:00:00Z", "harbour");
        try (SearchIndex index = open()) {
            index.put(List.of(alone(article)));
            index.put(List.of(new SearchIndex.Arrival(article, new Membership(id, 7, true))));
            index.refresh();
            Question question =
                    Requests.search("title:harbour" + id, "", "none").question();
            assertThat(engine.stories(question, 1)).isEqualTo(Map.of(7L, 1L));

            index.update(List.of(new Membership(id, 8, false), Membership.alone("nobody")));
            index.refresh();
            assertThat(engine.stories(question, 1)).isEqualTo(Map.of(8L, 1L));
        }
    }

    @Test
    void idsOfAnyLengthAreTaken() throws IOException {
        String id = TestArticle.unique("long") + "東".repeat(160);
        try (SearchIndex index = open()) {
            assertThat(index.put(List.of(alone(article(id, "2026-11-01T08:00:00Z", "endless")))))
                    .isEmpty();
            index.refresh();
            assertThat(index.firstIngestedBefore(Instant.parse("2026-11-01T08:00:01Z"), 1_000))
                    .contains(id);
            index.remove(List.of(id));
            index.refresh();
            assertThat(index.firstIngestedBefore(Instant.parse("2026-11-01T08:00:01Z"), 1_000))
                    .doesNotContain(id);
        }
    }

    @Test
    void nobodyWritesWhileOneBuilds() throws IOException {
        try (SearchIndex one = open();
                SearchIndex other = open()) {
            Optional<String> before = names.current();
            one.clear();

            assertThatThrownBy(() -> other.put(List.of(alone(article("a", "2026-11-01T08:00:00Z", "a")))))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageContaining("built anew");
            assertThatThrownBy(() -> store.create(new Positions(Map.of(), 0))).isInstanceOf(IndexInUseException.class);
            assertThat(names.current()).isEqualTo(before);
        }

        // The one that built has ended without a commit: all is as it was.
        try (SearchIndex index = open()) {
            assertThat(index.put(List.of(alone(article(TestArticle.unique("after"), "2026-11-01T08:00:00Z", "a")))))
                    .isEmpty();
        }
    }

    @Test
    void anInstanceGoesOnWhereTheMostAdvancedIs() throws IOException {
        String index = TestArticle.unique("index");
        assertThat(progress.of(index)).isEmpty();
        progress.save(index, new Positions(Map.of(PARTITION, 41L), 3));

        Positions positions = progress.of(index).orElseThrow();

        assertThat(positions.next()).isEqualTo(Map.of(PARTITION, 41L));
        assertThat(positions.groupChange()).isEqualTo(3);
    }

    @Test
    void readinessSaysWhatIsMissing() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    /** What the index finds; articles that were put in by hand are not in PostgreSQL. */
    private List<String> found(String q) throws IOException {
        return engine.page(Requests.search(q, "", "none"), Optional.empty()).ids();
    }

    private SearchIndex open() throws IOException {
        SearchIndex index = store.openCommitted();
        assertThat(index).isNotNull();
        return index;
    }

    private static SearchIndex.Arrival alone(ArrivedArticle article) {
        return new SearchIndex.Arrival(article, Membership.alone(article.id()));
    }

    private static ArrivedArticle article(String id, String ingested, String word) {
        return ArrivedArticle.parse(
                TestArticle.withId(id).title(word + id).ingested(ingested).json());
    }
}
