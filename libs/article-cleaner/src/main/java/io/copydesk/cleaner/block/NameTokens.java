package io.copydesk.cleaner.block;

import java.util.Arrays;

/** Makes {@link TokenHash tokens} of the names of elements; used again for the next one. Not thread-safe. */
final class NameTokens implements NameWords.Reader {

    private final Tokens joined = new Tokens();
    private final Tokens hyphenated = new Tokens();
    private String names = "";
    private long before;

    /** Reads the names of an element. */
    void read(String written) {
        names = written;
        joined.size = 0;
        hyphenated.size = 0;
        NameWords.read(written, this);
    }

    @Override
    public void read(int beforeStart, int beforeEnd, int start, int end) {
        long word = TokenHash.START;
        long pair = before;
        long parted = TokenHash.add(before, '-');
        for (int i = start; i < end; i++) {
            char c = Letters.small(names.charAt(i));
            word = TokenHash.add(word, c);
            pair = TokenHash.add(pair, c);
            parted = TokenHash.add(parted, c);
        }
        boolean hasBefore = beforeStart < beforeEnd;
        joined.add(word);
        if (hasBefore) {
            joined.add(pair);
        }
        if (end - start > 1) {
            hyphenated.add(word);
            if (hasBefore) {
                hyphenated.add(parted);
            }
        }
        before = word;
    }

    /** Each word in small letters, and each pair of words in one name with nothing between; some may come again. */
    long[] joined() {
        return joined.all();
    }

    /** Each word of two letters or more in small letters, and with a hyphen the one before it in the same name; some may come again. */
    long[] hyphenated() {
        return hyphenated.all();
    }

    private static final class Tokens {

        private long[] tokens = new long[32];
        private int size;

        void add(long token) {
            if (size == tokens.length) {
                tokens = Arrays.copyOf(tokens, size * 2);
            }
            tokens[size++] = token;
        }

        long[] all() {
            return Arrays.copyOf(tokens, size);
        }
    }
}
