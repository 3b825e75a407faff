package io.copydesk.cleaner.block;

import java.util.SplittableRandom;

/**
 * A token as 64 bits, FNV-1a over its characters: a page asks for tens of thousands of tokens, and a number is made of a
 * text as it stands, where each string would have to be cut out of it first. Two tokens of a vocabulary of a million have
 * the same number with a chance of one to tens of millions, and then one weight is wrong.
 */
public final class TokenHash {

    /** Of the empty token. */
    public static final long START = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    /** Drawn anew in each process, so that no page can be made of words that crowd into one place of a table. */
    private static final long MIXER = new SplittableRandom().nextLong() | 1;

    private TokenHash() {}

    /** Of a whole token. */
    public static long of(String token) {
        return add(START, token, 0, token.length());
    }

    /** Of a token and one more character. */
    public static long add(long hash, char c) {
        return (hash ^ c) * PRIME;
    }

    /** Of a token and a part of a text. */
    public static long add(long hash, String text, int start, int end) {
        long all = hash;
        for (int i = start; i < end; i++) {
            all = add(all, text.charAt(i));
        }
        return all;
    }

    /** The same, with the capitals of ASCII as small letters. */
    public static long addSmall(long hash, String text, int start, int end) {
        long all = hash;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            all = add(all, c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return all;
    }

    /** Where to begin to look in a table of a size that is a power of two: the upper bits are the well-mixed ones. */
    static int place(long hash, int size) {
        return (int) ((hash * MIXER) >>> 33) & (size - 1);
    }
}
