package io.copydesk.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.copydesk.store.lucene.Fields;
import io.copydesk.store.query.Place;
import io.copydesk.store.query.Ranking;
import io.copydesk.store.query.Recency;
import io.copydesk.store.query.SortOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order of one search. */
final class OpenSearchRanking implements Ranking {

    private static final String SCORE = "_score";

    private final Cluster cluster;
    private final String path;
    private final SortOrder order;
    private final Map<String, Object> query;
    private final long now;

    /**
     * The order of a question.
     *
     * @param copy pages that give the same are answered by the same copy of the index: copies score a little differently
     * @param question what is looked for, without its order
     * @param now when the first page was asked for, in milliseconds
     */
    OpenSearchRanking(
            Cluster cluster, String index, String copy, Map<String, Object> question, SortOrder order, long now) {
        this.cluster = cluster;
        // Words are as rare as they are in all shards, not in each.
        this.path = "/" + index + "/_search?search_type=dfs_query_then_fetch&preference=" + copy;
        this.order = order;
        this.query = order == SortOrder.RELEVANCE ? withRecency(question, now) : question;
        this.now = now;
    }

    /**
     * A place with the score that its article has now: scores change with every article that arrives, and the next page begins
     * after the article and not after what its score was.
     */
    Place today(Place place) throws IOException {
        if (order != SortOrder.RELEVANCE) {
            return place;
        }
        Map<String, Object> only = Map.of(
                "bool",
                Map.of("must", List.of(query), "filter", List.of(Map.of("term", Map.of(Fields.ID, place.id())))));
        JsonNode score = search(Map.of("query", only, "size", 1, "_source", false))
                .path("hits")
                .path("max_score");
        return score.isNumber()
                ? new Place(score.floatValue(), place.ingested(), place.id(), place.now(), place.statistics())
                : place;
    }

    @Override
    public Portion next(int most, @Nullable Ranked after, int countUpTo) throws IOException {
        Map<String, Object> body = page(query, most);
        body.put("track_total_hits", countUpTo);
        if (after != null) {
            body.put(
                    "search_after",
                    order == SortOrder.RELEVANCE
                            ? List.of(after.score(), after.ingested(), after.id())
                            : List.of(after.ingested(), after.id()));
        }
        JsonNode hits = search(body).path("hits");
        JsonNode total = hits.path("total");
        return new Portion(
                ranked(hits),
                total.path("value").asLong(),
                total.path("relation").asText().equals("eq"));
    }

    @Override
    public Map<Long, String> heads(Collection<Long> stories) throws IOException {
        Map<String, Object> ofStories = Map.of(
                "bool",
                Map.of(
                        "must",
                        List.of(query),
                        "filter",
                        List.of(
                                Map.of("terms", Map.of(Fields.STORY, stories)),
                                Map.of("range", Map.of(Fields.FIRST_INGESTED, Map.of("lte", now))))));
        Map<String, Object> body = page(ofStories, stories.size());
        body.put("collapse", Map.of("field", Fields.STORY));
        Map<Long, String> heads = new HashMap<>();
        ranked(search(body).path("hits")).forEach(first -> heads.put(first.story(), first.id()));
        return heads;
    }

    /** None: see {@link #today}. */
    @Override
    public Map<String, Long> statistics() {
        return Map.of();
    }

    private JsonNode search(Map<String, ?> body) throws IOException {
        return cluster.ask("POST", path, body);
    }

    private Map<String, Object> page(Map<String, Object> query, int size) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", query);
        body.put("size", size);
        body.put("sort", sort());
        body.put("_source", false);
        body.put("docvalue_fields", List.of(Fields.STORY));
        return body;
    }

    private List<Ranked> ranked(JsonNode hits) {
        List<Ranked> ranked = new ArrayList<>();
        for (JsonNode hit : hits.path("hits")) {
            JsonNode sort = hit.path("sort");
            ranked.add(new Ranked(
                    order == SortOrder.RELEVANCE ? sort.path(0).floatValue() : 0,
                    sort.path(sort.size() - 2).asLong(),
                    sort.path(sort.size() - 1).asText(),
                    hit.path("fields").path(Fields.STORY).path(0).asLong()));
        }
        return ranked;
    }

    /** Each order ends with the id, so that no two articles are equal. */
    private List<Object> sort() {
        Object id = Map.of(Fields.ID, "asc");
        Object newest = Map.of(Fields.FIRST_INGESTED, "desc");
        return switch (order) {
            case NEWEST -> List.of(newest, id);
            case OLDEST -> List.of(Map.of(Fields.FIRST_INGESTED, "asc"), id);
            case RELEVANCE -> List.of(Map.of(SCORE, "desc"), newest, id);
        };
    }

    private static Map<String, Object> withRecency(Map<String, Object> question, long now) {
        Map<String, Object> recency = Map.of(
                "distance_feature",
                Map.of(
                        "field",
                        Fields.TIME,
                        "origin",
                        now,
                        "pivot",
                        Recency.PIVOT.toMillis() + "ms",
                        "boost",
                        Recency.WEIGHT));
        return Map.of("bool", Map.of("must", List.of(question), "should", List.of(recency)));
    }
}
