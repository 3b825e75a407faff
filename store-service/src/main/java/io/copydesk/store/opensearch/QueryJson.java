package io.copydesk.store.opensearch;

import io.copydesk.store.lucene.FieldValues;
import io.copydesk.store.lucene.Fields;
import io.copydesk.store.lucene.FormsQuery;
import io.copydesk.store.lucene.WordsQuery;
import io.copydesk.store.query.ArticleField;
import io.copydesk.store.query.Filters;
import io.copydesk.store.query.Question;
import io.copydesk.store.query.Span;
import io.copydesk.store.stories.StoryNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Says a question in OpenSearch's language: the query that Lucene would be asked, part by part. */
final class QueryJson {

    // OpenSearch 2 multiplies what Lucene scores words with by k1 + 1, OpenSearch 3 no longer does. The weight of
    // recency and
    // of what has no score of words is as for Lucene.
    private static final float OLD_SCALE = 2.2f;

    private final float weight;

    private QueryJson(float weight) {
        this.weight = weight;
    }

    /**
     * For a cluster.
     *
     * @param version its major version
     */
    static QueryJson forVersion(int version) {
        return new QueryJson(version < 3 ? 1 / OLD_SCALE : 1);
    }

    Map<String, Object> of(Question question) {
        List<Object> filters = new ArrayList<>();
        List<Object> not = new ArrayList<>();
        add(question.filters(), filters, not);
        return Map.of(
                "bool", Map.of("must", List.of(of(WordsQuery.of(question), 1)), "filter", filters, "must_not", not));
    }

    private static void add(Filters filters, List<Object> all, List<Object> not) {
        filters.any().forEach((field, values) -> all.add(in(field, values)));
        filters.none().forEach((field, values) -> not.add(in(field, values)));
        add(all, Fields.TIME, filters.published());
        add(all, Fields.FIRST_INGESTED, filters.ingested());
        if (filters.story() != null) {
            all.add(Map.of("term", Map.of(Fields.STORY, StoryNumber.of(filters.story()))));
        }
        if (filters.hasDuplicate() != null) {
            all.add(Map.of("term", Map.of(Fields.COPIES, filters.hasDuplicate())));
        }
    }

    private static Map<String, Object> in(ArticleField field, List<String> values) {
        return Map.of(
                "terms",
                Map.of(field.parameter(), values.stream().map(FieldValues::term).toList()));
    }

    private static void add(List<Object> all, String field, Span span) {
        if (span.isBounded()) {
            all.add(within(field, span));
        }
    }

    /** What lies in a span. */
    static Map<String, Object> within(String field, Span span) {
        Map<String, Object> bounds = new LinkedHashMap<>();
        if (span.from() != null) {
            bounds.put("gte", span.from());
        }
        if (span.to() != null) {
            bounds.put("lte", span.to());
        }
        return Map.of("range", Map.of(field, bounds));
    }

    private Map<String, Object> of(Query query, float boost) {
        if (query instanceof BoostQuery boosted) {
            return of(boosted.getQuery(), boost * boosted.getBoost());
        }
        if (query instanceof BooleanQuery all) {
            return all(all, boost);
        }
        if (query instanceof FormsQuery forms) {
            return Map.of("match", Map.of(forms.field(), text(TokenText.anyOf(forms.terms()), boost)));
        }
        if (query instanceof TermQuery term) {
            return Map.of(
                    "term",
                    Map.of(
                            term.getTerm().field(),
                            Map.of("value", term.getTerm().text(), "boost", weight * boost)));
        }
        if (query instanceof PhraseQuery phrase) {
            String text = TokenText.inOrder(
                    Arrays.stream(phrase.getTerms()).map(Term::text).toList());
            return Map.of("match_phrase", Map.of(phrase.getField(), text(text, boost)));
        }
        if (query instanceof SpanQuery span) {
            // Only what holds it can have a weight, whatever kind of span it is.
            return Map.of("bool", Map.of("must", List.of(span(span)), "boost", weight * boost));
        }
        if (query instanceof PrefixQuery prefix) {
            return Map.of(
                    "prefix",
                    Map.of(prefix.getField(), Map.of("value", prefix.getPrefix().text(), "boost", boost)));
        }
        if (query instanceof MatchAllDocsQuery) {
            return Map.of("match_all", Map.of("boost", boost));
        }
        if (query instanceof MatchNoDocsQuery) {
            return Map.of("match_none", Map.of());
        }
        throw new IllegalArgumentException("nothing in OpenSearch is like " + query);
    }

    private Map<String, Object> text(String tokens, float boost) {
        return Map.of("query", tokens, "boost", weight * boost);
    }

    private Map<String, Object> all(BooleanQuery query, float boost) {
        Map<Occur, List<Object>> parts = new EnumMap<>(Occur.class);
        for (BooleanClause clause : query.clauses()) {
            parts.computeIfAbsent(clause.getOccur(), occur -> new ArrayList<>()).add(of(clause.getQuery(), 1));
        }
        return Map.of(
                "bool",
                Map.of(
                        "must",
                        parts.getOrDefault(Occur.MUST, List.of()),
                        "filter",
                        parts.getOrDefault(Occur.FILTER, List.of()),
                        "should",
                        parts.getOrDefault(Occur.SHOULD, List.of()),
                        "must_not",
                        parts.getOrDefault(Occur.MUST_NOT, List.of()),
                        "boost",
                        boost));
    }

    private static Map<String, Object> span(SpanQuery query) {
        if (query instanceof SpanNearQuery near) {
            return Map.of(
                    "span_near",
                    Map.of(
                            "clauses",
                            Arrays.stream(near.getClauses())
                                    .map(QueryJson::span)
                                    .toList(),
                            "slop",
                            near.getSlop(),
                            "in_order",
                            near.isInOrder()));
        }
        if (query instanceof SpanTermQuery term) {
            return Map.of(
                    "span_term",
                    Map.of(
                            term.getTerm().field(),
                            Map.of("value", term.getTerm().text())));
        }
        throw new IllegalArgumentException("nothing in OpenSearch is like " + query);
    }
}
