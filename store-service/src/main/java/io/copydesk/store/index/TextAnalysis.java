package io.copydesk.store.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How text becomes words, in the index and in queries alike: Unicode's word boundaries (each Han character a word of its
 * own, so that any run of them is found as a phrase), lower case, accents folded. Thread-safe.
 */
public final class TextAnalysis extends Analyzer {

    // Wider than any phrase: a phrase does not go on from one paragraph into the next.
    private static final int PARAGRAPH_GAP = 100;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, fold(words));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return fold(in);
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return PARAGRAPH_GAP;
    }

    private static TokenStream fold(TokenStream words) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(words));
    }
}
