package io.copydesk.cleaner.block;

/**
 * Whole numbers by {@link TokenHash tokens}, in an open table: most of what is asked for is not there, which one look says.
 * Not thread-safe while it is filled.
 */
public final class TokenTable {

    private static final int SMALLEST = 16;

    private long[] tokens = new long[SMALLEST];
    private int[] values = new int[SMALLEST];
    private int size;

    /** The number of a token; 0 if it has none. */
    public int get(long token) {
        return values[place(tokens, token)];
    }

    /** Sets the number of a token. */
    public void put(long token, int value) {
        int at = place(tokens, token);
        if (tokens[at] == 0) {
            tokens[at] = named(token);
            size++;
        }
        values[at] = value;
        if (size * 2 > tokens.length) {
            grow();
        }
    }

    /** Sets bits in the number of each of several words, spaces between them. */
    public void mark(int bits, String words) {
        for (String word : words.split(" ", -1)) {
            long token = TokenHash.of(word);
            put(token, get(token) | bits);
        }
    }

    private void grow() {
        long[] more = new long[tokens.length * 2];
        int[] moved = new int[more.length];
        for (int i = 0; i < tokens.length; i++) {
            if (tokens[i] != 0) {
                int at = place(more, tokens[i]);
                more[at] = tokens[i];
                moved[at] = values[i];
            }
        }
        tokens = more;
        values = moved;
    }

    /** Where a token is, or the free place where it would be. */
    static int place(long[] tokens, long token) {
        long wanted = named(token);
        int at = TokenHash.place(wanted, tokens.length);
        while (tokens[at] != 0 && tokens[at] != wanted) {
            at = (at + 1) & (tokens.length - 1);
        }
        return at;
    }

    /** 0 says that a place is free. */
    static long named(long token) {
        return token == 0 ? 1 : token;
    }
}
