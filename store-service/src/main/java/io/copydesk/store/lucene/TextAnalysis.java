package io.copydesk.store.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * How text becomes words: Unicode's word boundaries, lower case, accents folded. Chinese, Japanese and Korean have no
 * spaces, or glue particles to their words: there every two neighbouring characters are a word, so that any run of them is
 * found. Thread-safe.
 */
public final class TextAnalysis extends Analyzer {

    private static final int ALL_SCRIPTS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    // Wider than any phrase, and than any words near each other: they don't go on from one paragraph into the next.
    private static final int PARAGRAPH_GAP = 100;

    private final boolean singles;
    private final @Nullable String stems;

    private TextAnalysis(boolean singles, @Nullable String stems) {
        this.singles = singles;
        this.stems = stems;
    }

    /** For what is put into the index. */
    public static TextAnalysis ofArticles() {
        // A search for one character has to find it too.
        return new TextAnalysis(true, null);
    }

    /** For marking what was found: the words of an article, each with its stem in this language in the same place. */
    static TextAnalysis withStems(String language) {
        return new TextAnalysis(true, language);
    }

    /** For what is looked for. */
    public static TextAnalysis ofQueries() {
        return new TextAnalysis(false, null);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream plain = new CJKBigramFilter(new LowerCaseFilter(new CJKWidthFilter(words)), ALL_SCRIPTS, singles);
        return new TokenStreamComponents(
                words, new ASCIIFoldingFilter(stems == null ? plain : Stems.beside(plain, stems)));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(in)));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return PARAGRAPH_GAP;
    }
}
