package io.copydesk.store.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.grouping.FirstPassGroupingCollector;
import org.apache.lucene.search.grouping.SearchGroup;
import org.jspecify.annotations.Nullable;

/** Shows of each story the first article only, whatever page it is on. */
final class Stories {

    private final IndexSearcher searcher;
    private final Query query;
    private final Sort sort;
    private final long now;

    /** Stories of which an article was shown. */
    private final Set<Long> shown = new HashSet<>();

    /** @param now when the first page was asked for; what was dropped in later takes no story off the further pages */
    Stories(IndexSearcher searcher, Query query, Sort sort, long now) {
        this.searcher = searcher;
        this.query = query;
        this.sort = sort;
        this.now = now;
    }

    /**
     * Of these articles, which follow each other in the order of the search, those that are the first of their story.
     *
     * @param isFirstPage whether no article came before those that this object was ever asked about
     */
    List<FieldDoc> first(List<FieldDoc> hits, boolean isFirstPage) throws IOException {
        Map<FieldDoc, Long> stories = new HashMap<>();
        List<FieldDoc> first = new ArrayList<>();
        for (FieldDoc hit : hits) {
            long story = story(hit);
            if (shown.add(story)) {
                stories.put(hit, story);
                first.add(hit);
            }
        }
        if (!isFirstPage && !first.isEmpty()) {
            Map<Long, Object[]> heads = heads(stories.values());
            first.removeIf(hit -> isAfter(hit, heads.get(stories.get(hit))));
        }
        return first;
    }

    /** The articles of these stories. */
    static Query any(Collection<Long> stories) {
        return NumericDocValuesField.newSlowSetQuery(
                Fields.STORY, stories.stream().mapToLong(Long::longValue).toArray());
    }

    private long story(ScoreDoc hit) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
        NumericDocValues stories = leaf.reader().getNumericDocValues(Fields.STORY);
        if (stories == null || !stories.advanceExact(hit.doc - leaf.docBase)) {
            throw new IOException("a document of the index has no story");
        }
        return stories.longValue();
    }

    /** What the first article of each story is put in order by. */
    private Map<Long, Object[]> heads(Collection<Long> stories) throws IOException {
        Query ofStories = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(any(stories), Occur.FILTER)
                .add(LongPoint.newRangeQuery(Fields.FIRST_INGESTED, Long.MIN_VALUE, now), Occur.FILTER)
                .build();
        FirstPassGroupingCollector<Long> collector =
                new FirstPassGroupingCollector<>(new StorySelector(), sort, stories.size());
        searcher.search(ofStories, collector);
        Map<Long, Object[]> heads = new HashMap<>();
        Collection<SearchGroup<Long>> groups = collector.getTopGroups(0);
        if (groups != null) {
            groups.forEach(group -> heads.put(group.groupValue, group.sortValues));
        }
        return heads;
    }

    /** Whether the first article of the story is another one. The last value of every order is the id. */
    private static boolean isAfter(FieldDoc hit, Object @Nullable [] head) {
        return head != null && !hit.fields[hit.fields.length - 1].equals(head[head.length - 1]);
    }
}
