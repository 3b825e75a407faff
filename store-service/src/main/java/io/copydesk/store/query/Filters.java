package io.copydesk.store.query;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which articles count.
 *
 * @param any for a field the values of which an article must have one
 * @param none for a field the values of which an article may have none
 * @param published when it was published, or first dropped in where that is not known
 * @param ingested when it was first dropped in
 * @param story the id of the first article of its story; null for any story
 * @param hasDuplicate whether there are other versions of its text; null if that doesn't matter
 */
public record Filters(
        Map<ArticleField, List<String>> any,
        Map<ArticleField, List<String>> none,
        Span published,
        Span ingested,
        @Nullable String story,
        @Nullable Boolean hasDuplicate) {

    /** All articles. */
    public static final Filters NONE = new Filters(Map.of(), Map.of(), Span.ALWAYS, Span.ALWAYS, null, null);

    public Filters {
        any = Map.copyOf(any);
        none = Map.copyOf(none);
    }

    /** Those of these articles that were published in this span. */
    public Filters published(Span span) {
        return new Filters(any, none, span, ingested, story, hasDuplicate);
    }

    /** All articles of the same time, whatever else they are. */
    public Filters timeOnly() {
        return new Filters(Map.of(), Map.of(), published, ingested, null, null);
    }

    /** Those of these articles that have this value, too. */
    public Filters with(ArticleField field, String value) {
        Map<ArticleField, List<String>> more = new EnumMap<>(ArticleField.class);
        more.putAll(any);
        more.put(field, List.of(value));
        return new Filters(more, none, published, ingested, story, hasDuplicate);
    }
}
