package io.copydesk.store.lucene;

import io.copydesk.store.query.ArticleField;
import io.copydesk.store.query.Span;
import io.copydesk.store.query.ValueCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.facet.range.LongRange;
import org.apache.lucene.facet.range.LongRangeFacetCounts;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Counts what was found by its values. */
final class FacetSearch {

    private FacetSearch() {}

    static Map<ArticleField, List<ValueCount>> values(
            IndexSearcher searcher, FacetSnapshot.States states, Query query, Collection<ArticleField> fields, int top)
            throws IOException {
        FacetsCollector found = collect(searcher, query);
        List<Callable<FacetResult>> counting = new ArrayList<>();
        for (ArticleField field : fields) {
            StringDocValuesReaderState state = states.of(field);
            counting.add(() -> new StringValueFacetCounts(state, found).getTopChildren(top, field.parameter()));
        }
        Iterator<FacetResult> results =
                searcher.getTaskExecutor().invokeAll(counting).iterator();
        Map<ArticleField, List<ValueCount>> counts = new EnumMap<>(ArticleField.class);
        fields.forEach(field -> counts.put(field, counts(results.next())));
        return counts;
    }

    /** The days on which articles were published, the newest first. */
    static List<ValueCount> days(IndexSearcher searcher, Query query, int top) throws IOException {
        FacetResult result = new LongValueFacetCounts(Fields.DAY, collect(searcher, query)).getAllChildren(Fields.DAY);
        return counts(result).stream()
                .sorted(Comparator.comparingLong((ValueCount day) -> Long.parseLong(day.value()))
                        .reversed())
                .limit(top)
                .toList();
    }

    /** How many articles the largest stories have, the largest first. */
    static Map<Long, Long> stories(IndexSearcher searcher, Query query, int top) throws IOException {
        FacetResult result =
                new LongValueFacetCounts(Fields.STORY, collect(searcher, query)).getTopChildren(top, Fields.STORY);
        Map<Long, Long> stories = new LinkedHashMap<>();
        counts(result).forEach(story -> stories.put(Long.valueOf(story.value()), story.count()));
        return stories;
    }

    static List<Long> spans(IndexSearcher searcher, Query query, List<Span> spans) throws IOException {
        LongRange[] ranges = IntStream.range(0, spans.size())
                .mapToObj(i -> new LongRange(
                        Integer.toString(i),
                        spans.get(i).first(),
                        true,
                        spans.get(i).last(),
                        true))
                .toArray(LongRange[]::new);
        FacetResult result =
                new LongRangeFacetCounts(Fields.TIME, collect(searcher, query), ranges).getAllChildren(Fields.TIME);
        List<Long> counts = new ArrayList<>();
        for (LabelAndValue range : result.labelValues) {
            counts.add(range.value.longValue());
        }
        return counts;
    }

    private static FacetsCollector collect(IndexSearcher searcher, Query query) throws IOException {
        return ParallelSearch.of(searcher.getIndexReader()).search(query, new FacetsCollectorManager());
    }

    private static List<ValueCount> counts(FacetResult result) {
        List<ValueCount> counts = new ArrayList<>();
        for (LabelAndValue value : result.labelValues) {
            counts.add(new ValueCount(value.label, value.value.longValue()));
        }
        return counts;
    }
}
