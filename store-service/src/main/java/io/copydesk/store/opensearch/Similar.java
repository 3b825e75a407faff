package io.copydesk.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.copydesk.store.lucene.Fields;
import io.copydesk.store.lucene.TextAnalysis;
import io.copydesk.store.query.Likeness;
import io.copydesk.store.stories.StoryNumber;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds articles that are like a text. */
final class Similar {

    private final Cluster cluster;
    private final String index;

    Similar(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    List<String> find(@Nullable String title, List<String> paragraphs, String story, int most) throws IOException {
        Map<String, Object> body = Map.of(
                "query",
                Map.of(
                        "bool",
                        Map.of(
                                "must",
                                List.of(like(title, paragraphs)),
                                "must_not",
                                List.of(Map.of("term", Map.of(Fields.STORY, StoryNumber.of(story)))))),
                "size",
                Likeness.STORY_SIZE * most,
                "sort",
                List.of(Map.of("_score", "desc"), Map.of(Fields.ID, "asc")),
                "_source",
                false,
                "docvalue_fields",
                List.of(Fields.STORY));
        Map<Long, String> firstOfStories = new LinkedHashMap<>();
        for (JsonNode hit : cluster.search(index, body).path("hits").path("hits")) {
            firstOfStories.putIfAbsent(
                    hit.path("fields").path(Fields.STORY).path(0).asLong(),
                    hit.path("sort").path(1).asText());
        }
        return firstOfStories.values().stream().limit(most).toList();
    }

    private Map<String, Object> like(@Nullable String title, List<String> paragraphs) throws IOException {
        List<String> texts = new ArrayList<>();
        paragraphs.forEach(text -> texts.add(TokenText.of(Fields.TEXT, text, TextAnalysis.ofQueries())));
        if (title != null) {
            texts.add(TokenText.of(Fields.TEXT, title, TextAnalysis.ofQueries()));
        }
        long articles =
                cluster.ask("GET", "/" + index + "/_count", null).path("count").asLong();
        Map<String, Object> like = new LinkedHashMap<>();
        like.put("fields", List.of(Fields.TITLE, Fields.TEXT));
        like.put("like", texts);
        like.put("analyzer", IndexDefinition.ANALYZER);
        like.put("min_term_freq", 1);
        like.put("min_doc_freq", Likeness.LEAST_ARTICLES);
        like.put("max_doc_freq", Likeness.mostArticles(articles));
        like.put("min_word_length", Likeness.SHORTEST_WORD);
        like.put("max_query_terms", Likeness.MOST_WORDS);
        like.put("minimum_should_match", Math.round(100 * Likeness.LEAST_SHARE) + "%");
        like.put("boost_terms", 1);
        return Map.of("more_like_this", like);
    }
}
