package io.copydesk.store.lucene;

import io.copydesk.store.query.Place;
import io.copydesk.store.query.Ranking;
import io.copydesk.store.query.Recency;
import io.copydesk.store.query.SortOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.grouping.FirstPassGroupingCollector;
import org.apache.lucene.search.grouping.SearchGroup;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The order of one search in one state of the index. */
final class LuceneRanking implements Ranking {

    private final SortOrder order;
    private final Query query;
    private final IndexSearcher searcher;
    // Of the page before; null on the first page, and where the order is not by score.
    private final @Nullable Statistics given;
    // On the first page, where the order is by score.
    private final Statistics.@Nullable Noting noting;
    private final long now;
    private final Sort sort;

    /**
     * The order of a question.
     *
     * @param question what is looked for, without its order
     * @param after where the page before ended; empty for the first page
     * @param now when the first page was asked for, in milliseconds
     */
    LuceneRanking(IndexSearcher searcher, Query question, SortOrder order, Optional<Place> after, long now)
            throws IOException {
        this.order = order;
        this.now = now;
        this.sort = sort(order);
        boolean byScore = order == SortOrder.RELEVANCE;
        this.query = searcher.rewrite(byScore ? withRecency(question, now) : question);
        this.given = byScore ? after.map(Statistics::of).orElse(null) : null;
        this.noting = byScore && given == null ? new Statistics.Noting(searcher) : null;
        this.searcher = noting != null ? noting : given != null ? given.searcher(searcher) : searcher;
    }

    @Override
    public Portion next(int most, @Nullable Ranked after, int countUpTo) throws IOException {
        TopFieldDocs hits = searcher.search(
                query, new TopFieldCollectorManager(sort, most, after == null ? null : doc(after), countUpTo));
        List<Ranked> articles = new ArrayList<>();
        for (ScoreDoc hit : hits.scoreDocs) {
            articles.add(ranked((FieldDoc) hit));
        }
        return new Portion(articles, hits.totalHits.value, hits.totalHits.relation == TotalHits.Relation.EQUAL_TO);
    }

    @Override
    public Map<Long, String> heads(Collection<Long> stories) throws IOException {
        Query ofStories = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(Stories.any(stories), Occur.FILTER)
                .add(LongPoint.newRangeQuery(Fields.FIRST_INGESTED, Long.MIN_VALUE, now), Occur.FILTER)
                .build();
        FirstPassGroupingCollector<Long> collector =
                new FirstPassGroupingCollector<>(new StorySelector(), sort, stories.size());
        searcher.search(ofStories, collector);
        Map<Long, String> heads = new HashMap<>();
        Collection<SearchGroup<Long>> groups = collector.getTopGroups(0);
        if (groups != null) {
            groups.forEach(group -> heads.put(group.groupValue, id(group.sortValues)));
        }
        return heads;
    }

    @Override
    public Map<String, Long> statistics() {
        if (noting != null) {
            return noting.statistics().numbers();
        }
        return given == null ? Map.of() : given.numbers();
    }

    private Ranked ranked(FieldDoc hit) throws IOException {
        return new Ranked(
                order == SortOrder.RELEVANCE ? (Float) hit.fields[0] : 0,
                (Long) hit.fields[hit.fields.length - 2],
                id(hit.fields),
                Stories.of(searcher.getIndexReader(), hit.doc));
    }

    private FieldDoc doc(Ranked place) {
        BytesRef id = new BytesRef(place.id());
        Object[] values = order == SortOrder.RELEVANCE
                ? new Object[] {place.score(), place.ingested(), id}
                : new Object[] {place.ingested(), id};
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
    }

    /** The last value of every order is the id. */
    private static String id(Object[] sortValues) {
        return ((BytesRef) sortValues[sortValues.length - 1]).utf8ToString();
    }

    private static Query withRecency(Query question, long now) {
        return new BooleanQuery.Builder()
                .add(question, Occur.MUST)
                .add(
                        LongField.newDistanceFeatureQuery(Fields.TIME, Recency.WEIGHT, now, Recency.PIVOT.toMillis()),
                        Occur.SHOULD)
                .build();
    }

    /** Each order ends with the id, so that no two articles are equal. */
    private static Sort sort(SortOrder order) {
        SortField id = new SortField(Fields.ID, SortField.Type.STRING);
        return switch (order) {
            case NEWEST -> new Sort(byIngest(true), id);
            case OLDEST -> new Sort(byIngest(false), id);
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, byIngest(true), id);
        };
    }

    private static SortField byIngest(boolean newestFirst) {
        return new SortField(Fields.FIRST_INGESTED, SortField.Type.LONG, newestFirst);
    }
}
