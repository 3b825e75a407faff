package io.copydesk.store.lucene;

import io.copydesk.store.query.Likeness;
import io.copydesk.store.stories.StoryNumber;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds articles that are like a text. */
final class SimilarSearch {

    private static final Sort ORDER = new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.STRING));

    private SimilarSearch() {}

    static List<String> find(
            IndexSearcher searcher, @Nullable String title, List<String> paragraphs, String story, int most)
            throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(like(searcher, title, paragraphs), Occur.MUST)
                .add(NumericDocValuesField.newSlowExactQuery(Fields.STORY, StoryNumber.of(story)), Occur.MUST_NOT)
                .build();
        TopFieldDocs hits = searcher.search(query, Likeness.STORY_SIZE * most, ORDER);
        Map<Long, String> firstOfStories = new LinkedHashMap<>();
        for (ScoreDoc hit : hits.scoreDocs) {
            firstOfStories.putIfAbsent(
                    Stories.of(searcher.getIndexReader(), hit.doc),
                    ((BytesRef) ((FieldDoc) hit).fields[1]).utf8ToString());
        }
        return firstOfStories.values().stream().limit(most).toList();
    }

    private static Query like(IndexSearcher searcher, @Nullable String title, List<String> paragraphs)
            throws IOException {
        MoreLikeThis words = new MoreLikeThis(searcher.getIndexReader());
        words.setAnalyzer(TextAnalysis.ofQueries());
        words.setFieldNames(new String[] {Fields.TITLE, Fields.TEXT});
        words.setMinTermFreq(1);
        words.setMinDocFreq(Likeness.LEAST_ARTICLES);
        words.setMaxDocFreq(Likeness.mostArticles(searcher.getIndexReader().numDocs()));
        words.setMinWordLen(Likeness.SHORTEST_WORD);
        words.setMaxQueryTerms(Likeness.MOST_WORDS);
        words.setBoost(true);
        Collection<Object> texts = new ArrayList<>(paragraphs);
        if (title != null) {
            texts.add(title);
        }
        // What the title says counts in the texts of others, and what the text says in their titles.
        Map<String, Collection<Object>> fields = new HashMap<>();
        fields.put(Fields.TEXT, texts);
        BooleanQuery any = (BooleanQuery) words.like(fields);
        BooleanQuery.Builder most = new BooleanQuery.Builder();
        any.forEach(most::add);
        most.setMinimumNumberShouldMatch(
                Math.max(1, Math.round(Likeness.LEAST_SHARE * any.clauses().size())));
        return most.build();
    }
}
