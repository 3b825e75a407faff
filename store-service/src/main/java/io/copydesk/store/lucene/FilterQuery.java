package io.copydesk.store.lucene;

import io.copydesk.store.query.ArticleField;
import io.copydesk.store.query.Filters;
import io.copydesk.store.query.Span;
import io.copydesk.store.stories.StoryNumber;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;

/** Makes Lucene queries of {@link Filters}. */
final class FilterQuery {

    private FilterQuery() {}

    /** Adds the filters to what is looked for; they count for nothing in its order. */
    static void add(BooleanQuery.Builder query, Filters filters) {
        filters.any().forEach((field, values) -> query.add(in(field, values), Occur.FILTER));
        filters.none().forEach((field, values) -> query.add(in(field, values), Occur.MUST_NOT));
        add(query, Fields.TIME, filters.published());
        add(query, Fields.FIRST_INGESTED, filters.ingested());
        if (filters.story() != null) {
            query.add(
                    NumericDocValuesField.newSlowExactQuery(Fields.STORY, StoryNumber.of(filters.story())),
                    Occur.FILTER);
        }
        if (filters.hasDuplicate() != null) {
            query.add(
                    NumericDocValuesField.newSlowExactQuery(Fields.COPIES, filters.hasDuplicate() ? 1 : 0),
                    Occur.FILTER);
        }
    }

    private static Query in(ArticleField field, List<String> values) {
        return new TermInSetQuery(
                field.parameter(),
                values.stream()
                        .map(value -> new Term(field.parameter(), FieldValues.term(value)).bytes())
                        .toList());
    }

    private static void add(BooleanQuery.Builder query, String field, Span span) {
        if (span.isBounded()) {
            query.add(LongPoint.newRangeQuery(field, span.first(), span.last()), Occur.FILTER);
        }
    }
}
