package io.copydesk.store.opensearch;

import io.copydesk.store.lucene.Fields;
import io.copydesk.store.lucene.TextAnalysis;
import io.copydesk.store.query.ArticleField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings and fields of an index: those of {@link Fields}, for OpenSearch. */
final class IndexDefinition {

    /** Makes terms of {@link TokenText}. */
    static final String ANALYZER = "tokens";

    // A page passes over as many articles of one story, and no more.
    private static final int LARGEST_PAGE = 20_000;

    private IndexDefinition() {}

    /** A field's values as they are shown and counted; under the field's own name are those that it is found by. */
    static String shown(ArticleField field) {
        return field.parameter() + "_shown";
    }

    static Map<String, Object> of(OpenSearchConfig config) {
        return Map.of(
                "settings",
                Map.of(
                        "index.number_of_shards",
                        config.shards(),
                        "index.auto_expand_replicas",
                        config.replicas(),
                        // The services do it as often as they are told to.
                        "index.refresh_interval",
                        -1,
                        "index.max_result_window",
                        LARGEST_PAGE,
                        "analysis",
                        analysis()),
                "mappings",
                Map.of("dynamic", "strict", "properties", fields()));
    }

    private static Map<String, Object> analysis() {
        return Map.of(
                "tokenizer",
                Map.of("positions", Map.of("type", "pattern", "pattern", String.valueOf(TokenText.POSITION))),
                "filter",
                Map.of(
                        "terms",
                        Map.of(
                                "type",
                                "pattern_capture",
                                "preserve_original",
                                false,
                                "patterns",
                                List.of("([^" + TokenText.TERM + "]+)"))),
                "analyzer",
                Map.of(ANALYZER, Map.of("type", "custom", "tokenizer", "positions", "filter", List.of("terms"))));
    }

    private static Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<String, Object> words = Map.of(
                "type",
                "text",
                "analyzer",
                ANALYZER,
                "position_increment_gap",
                TextAnalysis.ofQueries().getPositionIncrementGap(Fields.TEXT));
        fields.put(Fields.TITLE, words);
        fields.put(Fields.TEXT, words);
        fields.put(Fields.ID, Map.of("type", "keyword"));
        for (ArticleField field : ArticleField.values()) {
            fields.put(field.parameter(), Map.of("type", "keyword", "doc_values", false));
            fields.put(shown(field), Map.of("type", "keyword", "index", false));
        }
        // A date, for only by dates does OpenSearch weigh a distance as Lucene does.
        fields.put(Fields.TIME, Map.of("type", "date", "format", "epoch_millis"));
        fields.put(Fields.FIRST_INGESTED, Map.of("type", "long"));
        fields.put(Fields.STORY, Map.of("type", "long"));
        fields.put(Fields.COPIES, Map.of("type", "boolean"));
        Map<String, Object> kept = Map.of("type", "long", "index", false);
        fields.put(Fields.DAY, kept);
        fields.put(Fields.MODIFIED, kept);
        fields.put(Fields.PUBLISHED, kept);
        fields.put(Fields.INGESTED, kept);
        fields.put(Fields.CORRECTION, Map.of("type", "boolean", "index", false));
        return fields;
    }
}
