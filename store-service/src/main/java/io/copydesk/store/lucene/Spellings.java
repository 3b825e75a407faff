package io.copydesk.store.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** Finds words of the index that are spelt nearly like another one. */
final class Spellings {

    private static final int MOST = 3;

    private Spellings() {}

    /** The words that one may have been meant for, the likeliest first; empty if the index has it. */
    static List<String> of(IndexReader reader, String word) throws IOException {
        Term term = new Term(Fields.TEXT, TextAnalysis.ofQueries().normalize(Fields.TEXT, word));
        SuggestWord[] words =
                new DirectSpellChecker().suggestSimilar(term, MOST, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return Arrays.stream(words).map(suggestion -> suggestion.string).toList();
    }
}
