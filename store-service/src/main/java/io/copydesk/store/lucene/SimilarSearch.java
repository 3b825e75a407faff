package io.copydesk.store.lucene;

import io.copydesk.store.stories.StoryNumber;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds articles that are like a text. */
final class SimilarSearch {

    // Enough to find the subject by, few enough to be quick.
    private static final int MOST_WORDS = 25;

    // Of shorter ones there are so many in every language that they tell nothing. A word of Chinese has two characters.
    private static final int SHORTEST_WORD = 2;

    // A word that more articles have than these says nothing of a subject: "the" is in every English one.
    private static final int COMMON = 20;
    private static final int COMMON_SHARE = 20;

    // An article must have so many of the words: one is chance.
    private static final float LEAST_SHARE = 0.3f;

    // Several articles of a story may be among the first.
    private static final int STORY_SIZE = 5;

    private static final Sort ORDER = new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.STRING));

    private SimilarSearch() {}

    static List<String> find(
            IndexSearcher searcher, @Nullable String title, List<String> paragraphs, String story, int most)
            throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(like(searcher, title, paragraphs), Occur.MUST)
                .add(NumericDocValuesField.newSlowExactQuery(Fields.STORY, StoryNumber.of(story)), Occur.MUST_NOT)
                .build();
        TopFieldDocs hits = searcher.search(query, STORY_SIZE * most, ORDER);
        List<FieldDoc> found =
                Arrays.stream(hits.scoreDocs).map(FieldDoc.class::cast).toList();
        return new Stories(searcher, query, ORDER, Long.MAX_VALUE)
                .first(found, true).stream()
                        .limit(most)
                        .map(hit -> ((BytesRef) hit.fields[1]).utf8ToString())
                        .toList();
    }

    private static Query like(IndexSearcher searcher, @Nullable String title, List<String> paragraphs)
            throws IOException {
        MoreLikeThis words = new MoreLikeThis(searcher.getIndexReader());
        words.setAnalyzer(TextAnalysis.ofQueries());
        words.setFieldNames(new String[] {Fields.TITLE, Fields.TEXT});
        words.setMinTermFreq(1);
        // A word that only this article has finds nothing else.
        words.setMinDocFreq(2);
        words.setMaxDocFreq(Math.max(COMMON, searcher.getIndexReader().numDocs() / COMMON_SHARE));
        words.setMinWordLen(SHORTEST_WORD);
        words.setMaxQueryTerms(MOST_WORDS);
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
                Math.max(1, Math.round(LEAST_SHARE * any.clauses().size())));
        return most.build();
    }
}
