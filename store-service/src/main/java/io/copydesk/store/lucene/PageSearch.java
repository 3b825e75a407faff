package io.copydesk.store.lucene;

import io.copydesk.store.query.Collapse;
import io.copydesk.store.query.Hits;
import io.copydesk.store.query.Place;
import io.copydesk.store.query.SearchRequest;
import io.copydesk.store.query.SortOrder;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds one page of a search. Used once. */
final class PageSearch {

    // Up to here the total is exact without being asked for; counting on costs time with every query.
    private static final int COUNT_EXACTLY = 10_000;

    // Of articles in an endless story no more are passed over for one page.
    private static final int MOST_AT_ONCE = 20_000;

    // An article of today gains as much as a rare word in the text, one of last week half of it.
    private static final float RECENCY_WEIGHT = 3;
    private static final long RECENCY_PIVOT = Duration.ofDays(7).toMillis();

    private final SearchRequest request;
    private final Query query;
    private final IndexSearcher searcher;
    // Of the page before; null on the first page, and where the order is not by score.
    private final @Nullable Statistics given;
    private final long now;
    private final @Nullable Place after;
    private final Sort sort;

    /** @param question what is looked for, without its order */
    PageSearch(IndexSearcher searcher, Query question, SearchRequest request, Optional<Place> after)
            throws IOException {
        this.request = request;
        this.after = after.orElse(null);
        this.now = after.map(Place::now).orElseGet(System::currentTimeMillis);
        this.sort = sort(request.sort());
        boolean byScore = request.sort() == SortOrder.RELEVANCE;
        this.query = searcher.rewrite(byScore ? withRecency(question, now) : question);
        this.given = byScore ? after.map(Statistics::of).orElse(null) : null;
        this.searcher = given == null ? searcher : given.searcher(searcher);
    }

    Hits find() throws IOException {
        int wanted = request.limit() + 1;
        // More than a page at first: articles of a story that is shown are passed over.
        int portion = request.collapse() == Collapse.NONE ? wanted : 2 * wanted;
        FieldDoc from = after == null ? null : doc(after);
        TopFieldDocs hits = search(portion, from, request.countAll() ? Integer.MAX_VALUE : COUNT_EXACTLY);
        TotalHits total = hits.totalHits;
        Stories stories = new Stories(searcher, query, sort, now);
        List<FieldDoc> page = new ArrayList<>();
        while (true) {
            List<FieldDoc> found =
                    Arrays.stream(hits.scoreDocs).map(FieldDoc.class::cast).toList();
            page.addAll(request.collapse() == Collapse.NONE ? found : stories.first(found, after == null));
            if (page.size() >= wanted) {
                return hits(total, page.subList(0, wanted - 1), page.get(wanted - 2));
            }
            if (found.size() < portion) {
                return hits(total, page, null);
            }
            from = found.get(found.size() - 1);
            portion *= 2;
            if (portion > MOST_AT_ONCE) {
                return hits(total, page, from);
            }
            hits = search(portion, from, 1);
        }
    }

    private TopFieldDocs search(int portion, @Nullable FieldDoc from, int countUpTo) throws IOException {
        return searcher.search(query, new TopFieldCollectorManager(sort, portion, from, countUpTo));
    }

    private Hits hits(TotalHits total, List<FieldDoc> page, @Nullable FieldDoc last) throws IOException {
        return new Hits(
                page.stream().map(PageSearch::id).toList(),
                total.value,
                total.relation == TotalHits.Relation.EQUAL_TO,
                last == null ? null : place(last));
    }

    private Place place(FieldDoc last) throws IOException {
        boolean byScore = request.sort() == SortOrder.RELEVANCE;
        return new Place(
                byScore ? (Float) last.fields[0] : 0,
                (Long) last.fields[last.fields.length - 2],
                id(last),
                now,
                byScore ? statistics().numbers() : Map.of());
    }

    /** What scores were made of; looked up only for a page that has a next one. */
    private Statistics statistics() throws IOException {
        return given == null ? Statistics.of(query, searcher.getIndexReader()) : given;
    }

    private FieldDoc doc(Place place) {
        BytesRef id = new BytesRef(place.id());
        Object[] values = request.sort() == SortOrder.RELEVANCE
                ? new Object[] {place.score(), place.ingested(), id}
                : new Object[] {place.ingested(), id};
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
    }

    private static String id(FieldDoc hit) {
        return ((BytesRef) hit.fields[hit.fields.length - 1]).utf8ToString();
    }

    private static Query withRecency(Query question, long now) {
        return new BooleanQuery.Builder()
                .add(question, Occur.MUST)
                .add(LongField.newDistanceFeatureQuery(Fields.TIME, RECENCY_WEIGHT, now, RECENCY_PIVOT), Occur.SHOULD)
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
