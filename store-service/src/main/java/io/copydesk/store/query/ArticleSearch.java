package io.copydesk.store.query;

import io.copydesk.store.article.ArticleReader;
import io.copydesk.store.article.StoredArticle;
import io.copydesk.store.index.ArticleIndex;
import io.copydesk.store.index.Fields;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds articles in the index and reads them from PostgreSQL. Thread-safe. */
// At once, so that its timer is there before the first search.
@Startup
@Singleton
class ArticleSearch {

    // Up to here the total is exact; counting on costs time with every query, and nobody pages that far.
    private static final int COUNT_EXACTLY = 10_000;

    private final ArticleIndex index;
    private final ArticleReader articles;
    private final WordsQuery words = new WordsQuery();
    private final Timer timer;

    ArticleSearch(ArticleIndex index, ArticleReader articles, MeterRegistry metrics) {
        this.index = index;
        this.articles = articles;
        this.timer = Timer.builder("copydesk.query")
                .description("Time that one search took, with reading its articles")
                .publishPercentileHistogram()
                .register(metrics);
    }

    /** The ids of a page, in their order. */
    private record Found(
            List<String> ids,
            SearchPage.Total total,
            @Nullable String next) {}

    SearchPage find(SearchRequest request) throws IOException, SQLException {
        long start = System.nanoTime();
        Cursor cursor = Cursor.of(request);
        Query query = query(request);
        Found found = index.search(searcher -> page(searcher, query, request, cursor));
        // What the archive hasn't stored yet is left out, not answered by halves.
        Map<String, StoredArticle> stored = found.ids().isEmpty() ? Map.of() : articles.current(found.ids());
        SearchPage page = new SearchPage(
                found.ids().stream()
                        .map(stored::get)
                        .filter(Objects::nonNull)
                        .map(StoredArticle::document)
                        .toList(),
                found.next(),
                found.total());
        timer.record(Duration.ofNanos(System.nanoTime() - start));
        return page;
    }

    private Found page(IndexSearcher searcher, Query query, SearchRequest request, @Nullable Cursor cursor)
            throws IOException {
        Statistics statistics = Statistics.of(query, searcher.getIndexReader());
        IndexSearcher scoring = searcher;
        if (cursor != null && request.sort() == SortOrder.RELEVANCE) {
            statistics = new Statistics(cursor.statistics());
            if (!statistics.fit(query)) {
                throw Cursor.unreadable();
            }
            scoring = statistics.searcher(searcher, query);
        }
        FieldDoc after = cursor == null ? null : cursor.place(request.sort());
        // One more than asked for tells whether there is a next page.
        TopFieldDocs hits = scoring.search(
                query, new TopFieldCollectorManager(request.sort().sort(), request.limit() + 1, after, COUNT_EXACTLY));
        boolean more = hits.scoreDocs.length > request.limit();
        List<ScoreDoc> page =
                Arrays.asList(hits.scoreDocs).subList(0, Math.min(hits.scoreDocs.length, request.limit()));
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : page) {
            Object[] values = ((FieldDoc) hit).fields;
            ids.add(((BytesRef) values[values.length - 1]).utf8ToString());
        }
        return new Found(
                ids,
                new SearchPage.Total(hits.totalHits.value, hits.totalHits.relation == TotalHits.Relation.EQUAL_TO),
                more
                        ? Cursor.after(request, (FieldDoc) page.get(page.size() - 1), statistics)
                                .text()
                        : null);
    }

    private Query query(SearchRequest request) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(words.of(request.words()), Occur.MUST);
        filter(query, Fields.SOURCE, request.sources());
        filter(query, Fields.SITE, request.sites());
        filter(query, Fields.LANGUAGE, request.languages());
        Long from = request.from();
        Long to = request.to();
        if (from != null || to != null) {
            query.add(
                    LongPoint.newRangeQuery(
                            Fields.TIME, from == null ? Long.MIN_VALUE : from, to == null ? Long.MAX_VALUE : to),
                    Occur.FILTER);
        }
        return query.build();
    }

    private static void filter(BooleanQuery.Builder query, String field, List<String> values) {
        if (!values.isEmpty()) {
            query.add(
                    new TermInSetQuery(
                            field,
                            values.stream()
                                    .map(value -> new Term(field, value).bytes())
                                    .toList()),
                    Occur.FILTER);
        }
    }
}
