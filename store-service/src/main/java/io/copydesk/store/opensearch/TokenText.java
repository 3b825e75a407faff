package io.copydesk.store.opensearch;

import io.copydesk.store.lucene.TextAnalysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Analysed words as text, of which OpenSearch makes the same terms at the same positions again: a line for each position, the
 * terms of one position with tabs between them. So OpenSearch needs none of the analysis, and finds what Lucene does.
 */
final class TokenText {

    /** Between positions. No term has it, for words end at it. */
    static final char POSITION = '\n';

    /** Between the terms of one position. */
    static final char TERM = '\t';

    // A position without a term: no text has this one.
    private static final String NONE = "=";

    private TokenText() {}

    static String of(String field, String text, TextAnalysis analysis) {
        StringBuilder tokens = new StringBuilder();
        try (TokenStream stream = analysis.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                for (int i = 1; i < increment.getPositionIncrement(); i++) {
                    tokens.append(NONE).append(POSITION);
                }
                if (increment.getPositionIncrement() == 0) {
                    tokens.setCharAt(tokens.length() - 1, TERM);
                }
                tokens.append(term).append(POSITION);
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
        return tokens.toString();
    }

    /** Terms of which any will do. */
    static String anyOf(Collection<String> terms) {
        return String.join(String.valueOf(TERM), terms);
    }

    /** Terms that follow each other. */
    static String inOrder(Collection<String> terms) {
        return String.join(String.valueOf(POSITION), terms);
    }
}
