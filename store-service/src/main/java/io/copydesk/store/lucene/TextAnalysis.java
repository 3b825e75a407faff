package io.copydesk.store.lucene;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;
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

    private static final TextAnalysis OF_QUERIES = new TextAnalysis(false, null);
    private static final TextAnalysis WITHOUT_STEMS = new TextAnalysis(true, null);
    private static final Map<String, TextAnalysis> BY_LANGUAGE = Stems.languages().stream()
            .collect(Collectors.toUnmodifiableMap(language -> language, language -> new TextAnalysis(true, language)));

    private final boolean singles;
    private final @Nullable String stems;

    private TextAnalysis(boolean singles, @Nullable String stems) {
        this.singles = singles;
        this.stems = stems;
    }

    /**
     * For what is put into the index and marked in it.
     *
     * @param language BCP 47; words have their stems beside them if it is one of {@link Stems}; null if it is not known
     */
    public static TextAnalysis ofArticles(@Nullable String language) {
        String stems = Stems.language(language);
        // A search for one character has to find it too.
        return stems == null ? WITHOUT_STEMS : BY_LANGUAGE.getOrDefault(stems, WITHOUT_STEMS);
    }

    /** For what is looked for. */
    public static TextAnalysis ofQueries() {
        return OF_QUERIES;
    }

    /** Articles come with their letters composed; whoever asks may have copied a word from where they are not. */
    @Override
    protected Reader initReader(String field, Reader text) {
        return singles ? text : composed(text);
    }

    @Override
    protected Reader initReaderForNormalization(String field, Reader text) {
        return composed(text);
    }

    private static Reader composed(Reader text) {
        StringWriter all = new StringWriter();
        try (text) {
            text.transferTo(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StringReader(Normalizer.normalize(all.toString(), Normalizer.Form.NFC));
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
