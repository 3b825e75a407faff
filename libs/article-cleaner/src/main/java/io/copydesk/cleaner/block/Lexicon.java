package io.copydesk.cleaner.block;

import java.io.BufferedReader;
import java.io.Reader;
import java.util.List;

/**
 * The weights of tokens as they were learned, from a resource with a token and its weight a line. Immutable.
 *
 * <p>A page asks for tens of thousands of tokens and most are not there: an open table says so after a look at one number,
 * where a map of objects would follow three references into memory that is not at hand.
 */
public final class Lexicon implements Evidence {

    private final long[] tokens;
    private final float[] weights;

    private Lexicon(List<String> lines) {
        // at most half full, or the runs of taken places grow long
        int size = Math.max(2, Integer.highestOneBit(Math.max(1, lines.size())) * 4);
        tokens = new long[size];
        weights = new float[size];
        for (String line : lines) {
            int end = line.lastIndexOf(' ');
            long token = TokenHash.of(line.substring(0, end));
            int at = TokenTable.place(tokens, token);
            tokens[at] = TokenTable.named(token);
            weights[at] = Float.parseFloat(line.substring(end + 1));
        }
    }

    /** Loads a resource of this package. */
    public static Lexicon resource(String name) {
        return Resource.read(name, Lexicon::read);
    }

    /** Reads tokens in the resource's form. */
    public static Lexicon read(Reader reader) {
        return new Lexicon(new BufferedReader(reader)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList());
    }

    @Override
    public double of(long token) {
        int at = TokenTable.place(tokens, token);
        return tokens[at] == 0 ? 0 : weights[at]; // memory that most tokens need not touch
    }
}
