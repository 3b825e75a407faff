package io.copydesk.store.lucene;

import io.copydesk.store.query.ArticleField;
import io.copydesk.store.query.Explanation;
import io.copydesk.store.query.Hits;
import io.copydesk.store.query.PageFinder;
import io.copydesk.store.query.Place;
import io.copydesk.store.query.Question;
import io.copydesk.store.query.Ranking;
import io.copydesk.store.query.SearchEngine;
import io.copydesk.store.query.SearchRequest;
import io.copydesk.store.query.Span;
import io.copydesk.store.query.ValueCount;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Finds articles in the Lucene index of this instance. */
@Singleton
@Identifier("lucene")
class LuceneEngine implements SearchEngine {

    private final LuceneStore index;
    private final FacetSnapshot snapshot;

    LuceneEngine(@Identifier("lucene") LuceneStore index, FacetSnapshot snapshot) {
        this.index = index;
        this.snapshot = snapshot;
    }

    @Override
    public Hits page(SearchRequest request, Optional<Place> after) throws IOException {
        return index.search(searcher -> page(searcher, request, after));
    }

    @Override
    public Map<ArticleField, List<ValueCount>> counts(Question question, Collection<ArticleField> fields, int top)
            throws IOException {
        Query query = query(question);
        return snapshot.count((searcher, states) -> FacetSearch.values(searcher, states, query, fields, top));
    }

    @Override
    public List<Long> counts(Question question, List<Span> spans) throws IOException {
        Query query = query(question);
        return index.search(searcher -> FacetSearch.spans(searcher, query, spans));
    }

    @Override
    public List<ValueCount> days(Question question, int top) throws IOException {
        Query query = query(question);
        return index.search(searcher -> FacetSearch.days(searcher, query, top));
    }

    @Override
    public long count(Question question) throws IOException {
        Query query = query(question);
        return index.search(searcher -> (long) searcher.count(query));
    }

    @Override
    public Map<Long, Long> stories(Question question, int top) throws IOException {
        Query query = query(question);
        return index.search(searcher -> FacetSearch.stories(searcher, query, top));
    }

    @Override
    public Map<Long, Long> stories(Question question, Collection<Long> stories) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(query(question), Occur.MUST)
                .add(Stories.any(stories), Occur.FILTER)
                .build();
        return index.search(searcher -> FacetSearch.stories(searcher, query, Math.max(1, stories.size())));
    }

    @Override
    public Explanation explain(Question question) throws IOException {
        Query query = query(question);
        return index.search(searcher -> QueryPlan.of(searcher, query));
    }

    @Override
    public List<String> similar(@Nullable String title, List<String> paragraphs, String story, int most)
            throws IOException {
        return index.search(searcher -> SimilarSearch.find(searcher, title, paragraphs, story, most));
    }

    @Override
    public List<String> spellings(String word) throws IOException {
        return index.search(searcher -> Spellings.of(searcher.getIndexReader(), word));
    }

    static Hits page(IndexSearcher searcher, SearchRequest request, Optional<Place> after) throws IOException {
        long now = after.map(Place::now).orElseGet(System::currentTimeMillis);
        Ranking ranking = new LuceneRanking(searcher, query(request.question()), request.sort(), after, now);
        return new PageFinder(ranking, request, after, now).find();
    }

    static Query query(Question question) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(WordsQuery.of(question), Occur.MUST);
        FilterQuery.add(query, question.filters());
        return query.build();
    }
}
