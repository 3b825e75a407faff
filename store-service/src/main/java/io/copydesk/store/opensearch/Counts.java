package io.copydesk.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.copydesk.store.lucene.Fields;
import io.copydesk.store.query.ArticleField;
import io.copydesk.store.query.Span;
import io.copydesk.store.query.ValueCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what was found by its values. */
final class Counts {

    // Each shard tells so many more than are asked for: a value that is frequent in all is not missed for being rare in
    // one.
    private static final int MORE_OF_A_SHARD = 1_000;

    private final Cluster cluster;
    private final String index;

    Counts(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    Map<ArticleField, List<ValueCount>> values(Map<String, Object> query, Collection<ArticleField> fields, int top)
            throws IOException {
        Map<String, Object> wanted = new LinkedHashMap<>();
        for (ArticleField field : fields) {
            wanted.put(field.parameter(), mostFrequent(IndexDefinition.shown(field), top));
        }
        JsonNode answer = count(query, wanted);
        Map<ArticleField, List<ValueCount>> counts = new EnumMap<>(ArticleField.class);
        for (ArticleField field : fields) {
            counts.put(field, buckets(answer.path(field.parameter())));
        }
        return counts;
    }

    /** The days on which articles were published, the newest first. */
    List<ValueCount> days(Map<String, Object> query, int top) throws IOException {
        Map<String, Object> newest =
                Map.of("terms", Map.of("field", Fields.DAY, "size", top, "order", Map.of("_key", "desc")));
        return buckets(count(query, Map.of("days", newest)).path("days"));
    }

    /** How many articles the largest stories have, the largest first. */
    Map<Long, Long> stories(Map<String, Object> query, int top) throws IOException {
        JsonNode answer = count(query, Map.of("stories", mostFrequent(Fields.STORY, top)));
        Map<Long, Long> stories = new LinkedHashMap<>();
        buckets(answer.path("stories")).forEach(story -> stories.put(Long.valueOf(story.value()), story.count()));
        return stories;
    }

    List<Long> spans(Map<String, Object> query, List<Span> spans) throws IOException {
        Map<String, Object> filters = new LinkedHashMap<>();
        for (int i = 0; i < spans.size(); i++) {
            filters.put(Integer.toString(i), QueryJson.within(Fields.TIME, spans.get(i)));
        }
        JsonNode buckets = count(query, Map.of("spans", Map.of("filters", Map.of("filters", filters))))
                .path("spans")
                .path("buckets");
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            counts.add(buckets.path(Integer.toString(i)).path("doc_count").asLong());
        }
        return counts;
    }

    private JsonNode count(Map<String, Object> query, Map<String, Object> wanted) throws IOException {
        return cluster.search(index, Map.of("query", query, "size", 0, "track_total_hits", false, "aggs", wanted))
                .path("aggregations");
    }

    private static Map<String, Object> mostFrequent(String field, int top) {
        return Map.of("terms", Map.of("field", field, "size", top, "shard_size", top + MORE_OF_A_SHARD));
    }

    private static List<ValueCount> buckets(JsonNode found) {
        List<ValueCount> counts = new ArrayList<>();
        found.path("buckets")
                .forEach(bucket -> counts.add(new ValueCount(
                        bucket.path("key").asText(), bucket.path("doc_count").asLong())));
        return counts;
    }
}
