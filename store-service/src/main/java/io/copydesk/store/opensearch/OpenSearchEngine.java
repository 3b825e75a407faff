package io.copydesk.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.copydesk.events.EventJson;
import io.copydesk.store.index.IndexState;
import io.copydesk.store.lucene.Fields;
import io.copydesk.store.lucene.TextAnalysis;
import io.copydesk.store.query.ArticleField;
import io.copydesk.store.query.Explanation;
import io.copydesk.store.query.Hits;
import io.copydesk.store.query.PageFinder;
import io.copydesk.store.query.Place;
import io.copydesk.store.query.Question;
import io.copydesk.store.query.SearchEngine;
import io.copydesk.store.query.SearchRequest;
import io.copydesk.store.query.Span;
import io.copydesk.store.query.ValueCount;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds articles in the index of an OpenSearch cluster. */
@Singleton
@Identifier("opensearch")
class OpenSearchEngine implements SearchEngine {

    private static final int MOST_SPELLINGS = 3;

    private final Cluster cluster;
    private final IndexNames names;
    private final IndexState state;
    private final Counts counts;
    private volatile @Nullable QueryJson queries;

    OpenSearchEngine(Cluster cluster, IndexNames names, IndexState state) {
        this.cluster = cluster;
        this.names = names;
        this.state = state;
        this.counts = new Counts(cluster, names.alias());
    }

    @Override
    public Hits page(SearchRequest request, Optional<Place> after) throws IOException {
        long now = after.map(Place::now).orElseGet(System::currentTimeMillis);
        OpenSearchRanking ranking = new OpenSearchRanking(
                cluster, names.alias(), request.fingerprint(), query(request.question()), request.sort(), now);
        Optional<Place> place = after.isPresent() ? Optional.of(ranking.today(after.get())) : after;
        return new PageFinder(ranking, request, place, now).find();
    }

    @Override
    public Map<ArticleField, List<ValueCount>> counts(Question question, Collection<ArticleField> fields, int top)
            throws IOException {
        return counts.values(query(question), fields, top);
    }

    @Override
    public List<Long> counts(Question question, List<Span> spans) throws IOException {
        return counts.spans(query(question), spans);
    }

    @Override
    public List<ValueCount> days(Question question, int top) throws IOException {
        return counts.days(query(question), top);
    }

    @Override
    public long count(Question question) throws IOException {
        return cluster.ask("POST", "/" + names.alias() + "/_count", Map.of("query", query(question)))
                .path("count")
                .asLong();
    }

    @Override
    public Map<Long, Long> stories(Question question, int top) throws IOException {
        return counts.stories(query(question), top);
    }

    @Override
    public Map<Long, Long> stories(Question question, Collection<Long> stories) throws IOException {
        Map<String, Object> ofStories = Map.of(
                "bool",
                Map.of(
                        "must",
                        List.of(query(question)),
                        "filter",
                        List.of(Map.of("terms", Map.of(Fields.STORY, stories)))));
        return counts.stories(ofStories, Math.max(1, stories.size()));
    }

    /** Its plans are its own: what it was sent is all that is known. */
    @Override
    public Explanation explain(Question question) throws IOException {
        return new Explanation("opensearch", EventJson.mapper().writeValueAsString(query(question)), null, null);
    }

    @Override
    public List<String> similar(@Nullable String title, List<String> paragraphs, String story, int most)
            throws IOException {
        state.checkReady();
        return new Similar(cluster, names.alias()).find(title, paragraphs, story, most);
    }

    @Override
    public List<String> spellings(String word) throws IOException {
        state.checkReady();
        String normal = TextAnalysis.ofQueries().normalize(Fields.TEXT, word).utf8ToString();
        JsonNode answer = cluster.search(
                names.alias(),
                Map.of(
                        "size",
                        0,
                        "suggest",
                        Map.of(
                                "words",
                                Map.of(
                                        "text",
                                        normal,
                                        "term",
                                        Map.of(
                                                "field",
                                                Fields.TEXT,
                                                "analyzer",
                                                IndexDefinition.ANALYZER,
                                                "suggest_mode",
                                                "missing",
                                                "size",
                                                MOST_SPELLINGS)))));
        List<String> spellings = new ArrayList<>();
        answer.path("suggest")
                .path("words")
                .path(0)
                .path("options")
                .forEach(option -> spellings.add(option.path("text").asText()));
        return spellings;
    }

    private Map<String, Object> query(Question question) throws IOException {
        state.checkReady();
        QueryJson known = queries;
        if (known == null) {
            String version =
                    cluster.ask("GET", "/", null).path("version").path("number").asText();
            known = QueryJson.forVersion(Integer.parseInt(version.substring(0, version.indexOf('.'))));
            queries = known;
        }
        return known.of(question);
    }
}
