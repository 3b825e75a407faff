package io.copydesk.store.index;

import static io.copydesk.store.StoreApi.PATIENCE;
import static io.copydesk.store.StoreApi.awaitTotal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.copydesk.events.EnrichedArticle;
import io.copydesk.events.EventJson;
import io.copydesk.events.Topics;
import io.copydesk.store.Rows;
import io.copydesk.store.TestArticle;
import io.copydesk.store.opensearch.OpenSearchServices;
import io.copydesk.store.query.ArticleField;
import io.copydesk.store.query.Hits;
import io.copydesk.store.query.Place;
import io.copydesk.store.query.Question;
import io.copydesk.store.query.Requests;
import io.copydesk.store.query.SearchEngine;
import io.copydesk.store.query.SearchRequest;
import io.copydesk.store.query.SortOrder;
import io.copydesk.store.query.Span;
import io.copydesk.store.stories.Memberships;
import io.copydesk.synthetic.SyntheticArticles;
import io.copydesk.testing.TestKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same questions have the same answers, whichever engine keeps the index. */
@QuarkusTest
@WithTestResource(OpenSearchServices.class)
class EnginesTest {

    // Bursts and copies among them.
    private static final int ARTICLES = 600;

    private static final SyntheticArticles SYNTHETIC = new SyntheticArticles();

    // What the engines have to agree on: forms of words in many languages, scripts without spaces, accents,
    // punctuation.
    private static final List<TestArticle> WRITTEN = List.of(
            written("en1", "en", "Elections in the harbour city", "Voters elected a mayor. The elections were late."),
            written(
                    "en2",
                    "en",
                    "An election nobody wanted",
                    "The mayor's office said AT&T and the city's voters agree."),
            written(
                    "en3",
                    "en",
                    "Ferries are late again",
                    "The ferry from the harbour was late; voters complained of ferries."),
            written(
                    "de1",
                    "de",
                    "Wahlen in der Hafenstadt",
                    "Die Wähler wählten. Häuser am Hafen bleiben geschlossen."),
            written("de2", "de", "Ein Haus am Hafen", "Das Haus wird verkauft, sagte der Bürgermeister."),
            written("fr1", "fr", "L'élection du maire", "Les élections ont été retardées, dit l'ancien maire."),
            written("es1", "es", "Las elecciones municipales", "El alcalde de la ciudad habló de las elecciones."),
            written("ru1", "ru", "Выборы мэра города", "Жители города пришли на выборы."),
            written("tr1", "tr", "İstanbul'da seçim", "Seçimler İstanbul'un ilçelerinde yapıldı."),
            written("ja1", "ja", "東京都知事選挙", "東京都の知事選挙が行われた。投票率は低かった。"),
            written("zh1", "zh", "北京市长选举", "北京的选举结果在星期一公布。"),
            written("ko1", "ko", "서울시장 선거", "서울에서 시장 선거가 열렸다."),
            written("ar1", "ar", "انتخابات المدينة", "قال رئيس البلدية إن الانتخابات تأجلت."),
            written("pl1", "pl", "Wybory w mieście", "Burmistrz miasta mówił o wyborach."));

    private static final List<String> WORDS = List.of(
            "",
            "election",
            "elections",
            "elected OR ferries",
            "elections -mayor",
            "Wahl",
            "Häuser",
            "hauser",
            "élection",
            "seçim",
            "выборы",
            "選挙",
            "知事選",
            "选举",
            "선거",
            "\"harbour city\"",
            "\"the harbour\"",
            "voters NEAR/5 late",
            "\"mayor office\"~4",
            "elec*",
            "title:election",
            "title:(ferries OR wahlen)",
            "AT&T",
            "(election OR wahl OR 選挙) -ferry",
            "nothing-has-this-word",
            "-election");

    @Inject
    @Identifier("lucene")
    SearchEngine lucene;

    @Inject
    @Identifier("opensearch")
    SearchEngine openSearch;

    @Inject
    @Identifier("lucene")
    IndexStore luceneStore;

    @Inject
    StoredArticles stored;

    @Inject
    Memberships memberships;

    @Inject
    DataSource database;

    @ConfigProperty(name = "copydesk.opensearch.urls")
    URI cluster;

    @ConfigProperty(name = "copydesk.opensearch.index")
    String index;

    private static boolean isFilled;

    private static TestArticle written(String id, String language, String title, String text) {
        return TestArticle.withId(id)
                .title(title)
                .text(text, title + " " + id)
                .language(language)
                .source("source of " + language)
                .published("2026-10-0" + id.charAt(2) + "T08:00:00Z");
    }

    private int stored(String where) throws SQLException {
        return Integer.parseInt(Rows.of(database, "SELECT count(*)::text FROM articles " + where)
                .get(0)
                .get(0));
    }

    @BeforeEach
    void fillBoth() throws Exception {
        if (isFilled) {
            return;
        }
        TestKafka.produceAll(IntStream.range(0, ARTICLES)
                .mapToObj(SYNTHETIC::event)
                .map(EnginesTest::record)
                .toList());
        TestArticle.sendAll(WRITTEN);
        // What the tests before left in the topic comes first, and is there too.
        await().atMost(PATIENCE).until(() -> stored("WHERE source ILIKE 'source %'") == ARTICLES + WRITTEN.size());
        awaitTotal(stored(""), "collapse", "none", "total", "exact");
        await().atMost(PATIENCE)
                .until(() -> Rows.of(database, "SELECT count(*)::text FROM ungrouped")
                        .equals(List.of(List.of("0"))));
        long last = memberships.last();
        await().atMost(PATIENCE).until(() -> committedChange() >= last);
        expungeReplaced();
        SearchIndex filled = luceneStore.create(new Positions(Map.of(), 0));
        stored.forEach(filled::add);
        filled.commit();
        filled.refresh();
        isFilled = true;
    }

    /**
     * Documents that were replaced count in OpenSearch's scores until a merge drops them, and a merge may drop only
     * what is flushed and what no lease of a replica's recovery retains; the lease moves on from time to time.
     */
    private void expungeReplaced() throws IOException, InterruptedException {
        // The cluster has the indexes of other tests too.
        String articles = "/" + index + "-*,-*-progress";
        await().atMost(PATIENCE).until(() -> {
            ask("POST", articles + "/_flush?force=true", "");
            ask("POST", articles + "/_forcemerge?max_num_segments=1", "");
            ask("POST", articles + "/_refresh", "");
            return ask("GET", articles + "/_stats/docs?level=cluster", "").contains("\"deleted\":0");
        });
    }

    private String ask(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(cluster.resolve(path))
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static ProducerRecord<byte[], byte[]> record(EnrichedArticle event) {
        return new ProducerRecord<>(Topics.ENRICHED, event.article().id().getBytes(UTF_8), EventJson.write(event));
    }

    private long committedChange() throws IOException, InterruptedException {
        String found = ask("GET", "/" + index + "-*-progress/_search", "");
        return Arrays.stream(found.split("\"groupChange\":\"", -1))
                .skip(1)
                .mapToLong(rest -> Long.parseLong(rest.substring(0, rest.indexOf('"'))))
                .max()
                .orElse(-1);
    }

    @Test
    void samePagesInTheSameOrder() throws IOException {
        List<String> searches = new ArrayList<>(WORDS);
        for (int rank : new int[] {3, 40, 150, 400, 900}) {
            searches.add(SYNTHETIC.word(rank));
            searches.add(SYNTHETIC.word(rank) + " " + SYNTHETIC.word(rank + 7));
            searches.add(SYNTHETIC.word(rank) + " OR " + SYNTHETIC.word(rank + 20));
            searches.add("title:" + SYNTHETIC.word(rank));
            searches.add(SYNTHETIC.word(rank).substring(0, 2) + "*");
            searches.add("\"" + SYNTHETIC.word(rank) + " " + SYNTHETIC.word(rank + 1) + "\"~20");
        }
        for (String q : searches) {
            for (String sort : List.of("relevance", "newest", "oldest")) {
                for (String collapse : List.of("story", "none")) {
                    SearchRequest request = Requests.search(q, sort, collapse);
                    assertSame(pages(lucene, request), pages(openSearch, request), request);
                }
            }
        }
    }

    @Test
    void sameCounts() throws IOException {
        for (String q : WORDS) {
            Question question = Requests.search(q, "", "none").question();
            List<ArticleField> fields = List.of(ArticleField.values());
            assertThat(openSearch.counts(question, fields, 10)).as(q).isEqualTo(lucene.counts(question, fields, 10));
            assertThat(openSearch.days(question, 5)).as(q).isEqualTo(lucene.days(question, 5));
            assertThat(openSearch.count(question)).as(q).isEqualTo(lucene.count(question));
            Map<Long, Long> stories = lucene.stories(question, 5);
            assertThat(List.copyOf(openSearch.stories(question, 5).entrySet()))
                    .as(q)
                    .isEqualTo(List.copyOf(stories.entrySet()));
            assertThat(openSearch.stories(question, stories.keySet()))
                    .as(q)
                    .isEqualTo(lucene.stories(question, stories.keySet()));
        }
    }

    @Test
    void sameCountsOverTime() throws IOException {
        Question question = Requests.search("", "", "none").question();
        long first = SyntheticArticles.time(0).toEpochMilli();
        long day = 24L * 60 * 60 * 1000;
        List<Span> spans = List.of(
                new Span(first - 100 * day, first - 1),
                new Span(first, first + day - 1),
                new Span(first + day, first + 30 * day),
                new Span(null, null),
                new Span(first, null));

        assertThat(openSearch.counts(question, spans)).isEqualTo(lucene.counts(question, spans));
    }

    @Test
    void sameSpellings() throws IOException {
        for (String word : List.of("electoins", "feries", "harbuor", "election", "Burgermeistr", "x")) {
            assertThat(openSearch.spellings(word)).as(word).isEqualTo(lucene.spellings(word));
        }
    }

    @Test
    void sameArticlesAreAlike() throws IOException {
        List<String> paragraphs = SYNTHETIC.event(17).article().paragraphs();
        String title = SYNTHETIC.event(17).article().title();

        List<String> like = lucene.similar(title, paragraphs, "no story", 5);

        assertThat(like).isNotEmpty();
        assertThat(openSearch.similar(title, paragraphs, "no story", 5)).isEqualTo(like);
    }

    /** Of two articles with the same score, but for the last digit of a float, each engine may show either first. */
    private void assertSame(List<List<String>> expected, List<List<String>> actual, SearchRequest request)
            throws IOException {
        if (!actual.equals(expected) && request.sort() == SortOrder.RELEVANCE) {
            List<String> ids = actual.stream().flatMap(List::stream).toList();
            assertThat(ids)
                    .as(request.toString())
                    .containsExactlyInAnyOrderElementsOf(
                            expected.stream().flatMap(List::stream).toList());
            Map<String, Float> scores = scores(request.question());
            List<Float> inOrder =
                    ids.stream().map(scores::get).filter(Objects::nonNull).toList();
            for (int i = 1; i < inOrder.size(); i++) {
                assertThat(inOrder.get(i)).as(request.toString()).isLessThan(inOrder.get(i - 1) * 1.000_01f);
            }
        } else {
            assertThat(actual).as(request.toString()).isEqualTo(expected);
        }
    }

    private Map<String, Float> scores(Question question) throws IOException {
        Map<String, Float> scores = new HashMap<>();
        SearchRequest one = SearchRequest.all(question, SortOrder.RELEVANCE, 1);
        Optional<Place> after = Optional.empty();
        do {
            Hits hits = lucene.page(one, after);
            after = Optional.ofNullable(hits.last());
            after.ifPresent(place -> scores.put(place.id(), place.score()));
        } while (after.isPresent());
        return scores;
    }

    /** All ids, page by page, and the total as each page says it. */
    private static List<List<String>> pages(SearchEngine engine, SearchRequest request) throws IOException {
        List<List<String>> pages = new ArrayList<>();
        Optional<Place> after = Optional.empty();
        do {
            Hits hits = engine.page(request, after);
            List<String> page = new ArrayList<>(hits.ids());
            page.add(hits.total() + (hits.exact() ? "" : " or more"));
            pages.add(page);
            after = Optional.ofNullable(hits.last());
        } while (after.isPresent() && pages.size() < 8);
        return pages;
    }
}
