package io.copydesk.cleaner.block;

import java.util.Arrays;

/** Makes {@link TokenHash tokens} of the names of elements; used again for the next one. Not thread-safe. */
final class NameTokens implements NameWords.Reader {

    private long[] joined = new long[32];
    private long[] hyphenated = new long[32];
    private int joinedSize;
    private int hyphenatedSize;
    private String names = "";
    private long before;

    /** Reads the names of an element. */
    void read(String written) {
        names = written;
        joinedSize = 0;
        hyphenatedSize = 0;
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
        join(word);
        if (hasBefore) {
            join(pair);
        }
        if (end - start > 1) {
            hyphenate(word);
            if (hasBefore) {
                hyphenate(parted);
            }
        }
        before = word;
    }

    private void join(long token) {
        if (joinedSize == joined.length) {
            joined = Arrays.copyOf(joined, joinedSize * 2);
        }
        joined[joinedSize++] = token;
    }

    private void hyphenate(long token) {
        if (hyphenatedSize == hyphenated.length) {
            hyphenated = Arrays.copyOf(hyphenated, hyphenatedSize * 2);
        }
        hyphenated[hyphenatedSize++] = token;
    }

    /** Each word in small letters, and each pair of words in one name with nothing between; some may come again. */
    long[] joined() {
        return Arrays.copyOf(joined, joinedSize);
    }

    /** Each word of two letters or more in small letters, and with a hyphen the one before it in the same name; some may come again. */
    long[] hyphenated() {
        return Arrays.copyOf(hyphenated, hyphenatedSize);
    }
}
