package io.copydesk.store.query;

import static io.copydesk.store.StoreApi.awaitTotal;
import static io.copydesk.store.StoreApi.ids;
import static io.copydesk.store.StoreApi.search;
import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StoreServices.class)
class SearchFiltersTest {

    private static final String WORD = TestArticle.unique("filters");
    private static final String WIRE = "The Wire " + WORD;
    private static final String POST = "Post " + WORD;

    // One set of articles for all searches: this class is not written to after it.
    private static boolean sent;

    @BeforeEach
    void send() {
        if (sent) {
            return;
        }
        TestArticle.sendAll(List.of(
                article("first")
                        .title(WORD)
                        .source(WIRE)
                        .site("wire.example")
                        .language("en-US")
                        .authors("Zoë Müller", "Bob")
                        .tags("Ferries")
                        .kind("live-blog")
                        .entity("PER", "Zoë Kravitz")
                        .entity("ORG", "Reuters")
                        .placeIn("FR")
                        .topic("medtop:20000053", "act of terror", "medtop:16000000")
                        .signal("opinion")
                        .published("2026-11-10T00:00:00Z")
                        .ingested("2026-11-03T08:00:00Z"),
                article("second")
                        .text(WORD + " and much else, so that the word weighs less.")
                        .source(POST)
                        .site("post.example")
                        .language("en")
                        .detectedLanguage("de")
                        .entity("LOC", "Reuters")
                        .placeIn("DE")
                        .placeIn("FR")
                        .topic("medtop:16000000", "conflict, war and peace", null)
                        .published("2026-11-10T23:59:59Z")
                        .ingested("2026-11-01T08:00:00Z"),
                // Its day of publication is not known: the time it was dropped in counts.
                article("third").text(WORD, WORD).ingested("2026-11-11T08:00:00Z")));
        awaitTotal(3, "q", WORD);
        sent = true;
    }

    @Test
    void sourceAsItWasGiven() {
        assertFound(List.of("first"), "source", WIRE);
        assertFound(List.of("first"), "source", WIRE.toUpperCase(Locale.ROOT));
        assertFound(List.of("first", "second"), "source", WIRE, "source", POST);
        assertFound(List.of(), "source", "The Wire");
    }

    @Test
    void site() {
        assertFound(List.of("first"), "site", "wire.example");
        assertFound(List.of("first"), "site", "www.Wire.example");
    }

    @Test
    void languageFindsItsVariantsAndWhatWasDetectedGoesFirst() {
        assertFound(List.of("first"), "language", "en");
        assertFound(List.of("first"), "language", "EN-us");
        assertFound(List.of("second"), "language", "de");
        assertFound(List.of(), "language", "en-GB");
        assertFound(List.of("first", "second"), "language", "en", "language", "de");
    }

    @Test
    void whatTheArticleIsAbout() {
        assertFound(List.of("first"), "entity", "zoe kravitz");
        assertFound(List.of("first", "second"), "entity", "Reuters");
        assertFound(List.of("second"), "entity", "LOC:Reuters");
        assertFound(List.of(), "entity", "PER:Reuters");
        assertFound(List.of("first", "second"), "country", "fr");
        assertFound(List.of("second"), "country", "DE");
        assertFound(List.of("first"), "topic", "Act of terror");
        assertFound(List.of("first"), "topic", "medtop:20000053");
        assertFound(List.of("first", "second"), "topic", "medtop:16000000");
        assertFound(List.of("second"), "topic", "conflict, war and peace");
    }

    @Test
    void whoWroteItAndHow() {
        assertFound(List.of("first"), "author", "zoe muller");
        assertFound(List.of("first"), "author", "Bob", "author", "Carol");
        assertFound(List.of("first"), "tag", "ferries");
        assertFound(List.of("first"), "quality", "opinion");
        assertFound(List.of("first"), "kind", "live-blog");
    }

    @Test
    void minusLeavesOut() {
        assertFound(List.of("second", "third"), "quality", "-opinion");
        assertFound(List.of("third"), "country", "-FR");
        assertFound(List.of("first"), "entity", "Reuters", "language", "-de");
        assertFound(List.of("third"), "source", "-" + WIRE, "source", "-" + POST);
    }

    @Test
    void spanOfIngest() {
        assertFound(List.of("first", "third"), "ingestedFrom", "2026-11-03");
        assertFound(List.of("second"), "ingestedTo", "2026-11-01");
        assertFound(List.of("first"), "ingestedFrom", "2026-11-03T08:00:00Z", "ingestedTo", "2026-11-03T08:00:00Z");
    }

    @Test
    void spanOfTimeIncludesItsEnds() {
        assertFound(List.of("first", "second", "third"), "from", "2026-11-10");
        assertFound(List.of("first", "second"), "from", "2026-11-10", "to", "2026-11-10");
        assertFound(List.of("second"), "from", "2026-11-10T00:00:01Z", "to", "2026-11-10T23:59:59Z");
        assertFound(List.of("first"), "to", "2026-11-10T01:00:00+01:00");
        assertFound(List.of("third"), "from", "2026-11-11T08:00:00Z");
        assertFound(List.of(), "to", "2026-11-09");
    }

    @Test
    void order() {
        assertThat(ids("q", WORD, "sort", "newest")).containsExactly(id("third"), id("first"), id("second"));
        assertThat(ids("q", WORD, "sort", "oldest")).containsExactly(id("second"), id("first"), id("third"));
        assertThat(ids("q", WORD, "sort", "relevance")).startsWith(id("first")).endsWith(id("second"));
        assertThat(ids("q", WORD)).isEqualTo(ids("q", WORD, "sort", "relevance"));
    }

    @Test
    void ofTwoThatFitAlikeTheRecentOneComesFirst() {
        String word = TestArticle.unique("recent");
        TestArticle.sendAll(List.of(
                TestArticle.withId("a" + word).title(word).published("2026-11-01T00:00:00Z"),
                TestArticle.withId("b" + word).title(word).published("2026-11-20T00:00:00Z"),
                TestArticle.withId("c" + word).title(word).published("2026-10-01T00:00:00Z")));
        awaitTotal(3, "q", word);

        assertThat(ids("q", word)).containsExactly("b" + word, "a" + word, "c" + word);
    }

    @Test
    void onlyTheFieldsAskedFor() {
        JsonPath page = search("q", WORD, "source", WIRE, "fields", "title, enrichment.entities.name,site")
                .jsonPath();

        assertThat(page.getMap("items[0]").keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrder("id", "site", "title", "enrichment");
        assertThat(page.getMap("items[0].enrichment")).hasToString("{entities=[{name=Zoë Kravitz}, {name=Reuters}]}");
    }

    @Test
    void facetsCountAllThatWasFound() {
        JsonPath page = search("q", WORD, "limit", "1", "facet", "source,entity", "facet", "country,day")
                .jsonPath();

        assertThat(page.getList("items")).hasSize(1);
        assertThat(counts(page, "source")).containsExactly(POST + " 1", WIRE + " 1");
        assertThat(counts(page, "entity"))
                .containsExactlyInAnyOrder("LOC:Reuters 1", "ORG:Reuters 1", "PER:Zoë Kravitz 1");
        assertThat(counts(page, "country")).containsExactly("FR 2", "DE 1");
        assertThat(counts(page, "day")).containsExactly("2026-11-11 1", "2026-11-10 2");
        assertThat(counts(search("q", WORD, "facet", "day", "facetLimit", "1").jsonPath(), "day"))
                .containsExactly("2026-11-11 1");
        assertThat(search("q", "no" + WORD, "facet", "source").jsonPath().getList("facets.source"))
                .isEmpty();
    }

    private static List<String> counts(JsonPath page, String facet) {
        return page.getList("facets." + facet, Map.class).stream()
                .map(value -> value.get("value") + " " + value.get("count"))
                .toList();
    }

    @Test
    void limitCutsThePageAndNotTheTotal() {
        JsonPath page = search("q", WORD, "sort", "oldest", "limit", "2").jsonPath();

        assertThat(page.getList("items.id")).containsExactly(id("second"), id("first"));
        assertThat(page.getInt("total.value")).isEqualTo(3);
        assertThat(page.getBoolean("total.exact")).isTrue();
        assertThat(page.getString("next")).isNotBlank();
        assertThat(search("q", WORD, "limit", "3").jsonPath().getString("next")).isNull();
    }

    private static void assertFound(List<String> names, String... filters) {
        String[] parameters = new String[filters.length + 2];
        parameters[0] = "q";
        parameters[1] = WORD;
        System.arraycopy(filters, 0, parameters, 2, filters.length);
        assertThat(ids(parameters))
                .as("found with %s", List.of(filters))
                .containsExactlyInAnyOrderElementsOf(
                        names.stream().map(SearchFiltersTest::id).toList());
    }

    private static TestArticle article(String name) {
        return TestArticle.withId(id(name));
    }

    private static String id(String name) {
        return name + WORD;
    }
}
