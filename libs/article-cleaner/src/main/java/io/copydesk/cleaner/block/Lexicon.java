package io.copydesk.cleaner.block;

import java.io.BufferedReader;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weights of tokens as they were learned, from a resource with a token and its weight a line. Immutable.
 *
 * <p>A page asks for tens of thousands of tokens and most are not there: an open table says so after a look at one number,
 * where a map of objects would follow three references into memory that is not at hand.
 */
public final class Lexicon implements Evidence {

    private final int[] hashes;
    private final @Nullable String[] tokens;
    private final float[] weights;
    private final int mask;

    private Lexicon(List<String> lines) {
        // at most half full, or the runs of taken places grow long
        int size = Math.max(2, Integer.highestOneBit(Math.max(1, lines.size())) * 4);
        mask = size - 1;
        hashes = new int[size];
        tokens = new @Nullable String[size];
        weights = new float[size];
        for (String line : lines) {
            int end = line.lastIndexOf(' ');
            String token = line.substring(0, end);
            int at = place(token);
            hashes[at] = hash(token);
            tokens[at] = token;
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
    public double of(String token) {
        return weights[place(token)];
    }

    /** Where a token is, or the free place where it would be. */
    private int place(String token) {
        int hash = hash(token);
        int at = hash & mask;
        while (hashes[at] != 0 && !(hashes[at] == hash && token.equals(tokens[at]))) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** Never 0, which says that a place is free; the upper bits are mixed in, for the lower ones of like words are alike. */
    private static int hash(String token) {
        int hash = token.hashCode() * 0x9E3779B9; // 2^32 over the golden ratio
        hash ^= hash >>> 16;
        return hash == 0 ? 1 : hash;
    }
}
