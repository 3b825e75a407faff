package io.copydesk.store.lucene;

import io.copydesk.store.query.Highlighter;
import io.copydesk.store.query.Highlights;
import io.copydesk.store.query.Question;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;

/** Marks words and all their forms that count for the search, by analysing the text anew. */
@Singleton
class LuceneHighlighter implements Highlighter {

    // About two lines of a page.
    private static final int PASSAGE_LENGTH = 160;
    private static final int PASSAGES = 3;
    private static final float CENTRED = 0.5f;

    // A sentence never goes on in the next paragraph.
    private static final String PARAGRAPH_END = "\u2029";

    @Override
    public Marker marker(Question question) {
        Query query = WordsQuery.of(question);
        return (title, paragraphs, language) -> mark(query, title, paragraphs, language);
    }

    private static Highlights mark(
            Query query, @Nullable String title, List<String> paragraphs, @Nullable String language)
            throws IOException {
        Analyzer analysis = TextAnalysis.ofArticles(language);
        List<String> titles =
                title == null ? List.of() : mark(analysis, WholeBreakIterator::new, Fields.TITLE, query, title, 1);
        return new Highlights(
                titles.isEmpty() ? null : titles.get(0),
                mark(
                        analysis,
                        LuceneHighlighter::sentences,
                        Fields.TEXT,
                        query,
                        String.join(PARAGRAPH_END, paragraphs),
                        PASSAGES));
    }

    private interface Breaks {
        BreakIterator make();
    }

    @SuppressWarnings("unchecked")
    private static List<String> mark(
            Analyzer analysis, Breaks breaks, String field, Query query, String text, int passages) throws IOException {
        UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(analysis)
                // Words of the title are marked in the text as well.
                .withFieldMatcher(any -> true)
                .withBreakIterator(breaks::make)
                .withFormatter(new MarkedPassages())
                .withMaxLength(Integer.MAX_VALUE - 1)
                .withMaxNoHighlightPassages(0)
                .build();
        Object marked = highlighter.highlightWithoutSearcher(field, query, text, passages);
        return marked == null ? List.of() : (List<String>) marked;
    }

    private static BreakIterator sentences() {
        return LengthGoalBreakIterator.createClosestToLength(
                BreakIterator.getSentenceInstance(Locale.ROOT), PASSAGE_LENGTH, CENTRED);
    }
}
