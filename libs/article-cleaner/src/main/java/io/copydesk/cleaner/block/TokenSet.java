package io.copydesk.cleaner.block;

import java.util.Arrays;

/** The {@link TokenHash tokens} of a text, each once, in the order in which they came; used again for the next text. Not thread-safe. */
public final class TokenSet {

    private static final int SMALLEST = 64;

    private long[] table = new long[SMALLEST];
    private long[] tokens = new long[SMALLEST / 2];
    private int size;

    /** Adds a token. */
    public void add(long token) {
        int at = TokenTable.place(table, token);
        if (table[at] != 0) {
            return;
        }
        table[at] = TokenTable.named(token);
        tokens[size++] = table[at];
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, size * 2);
            table = new long[table.length * 2];
            for (int i = 0; i < size; i++) {
                table[TokenTable.place(table, tokens[i])] = tokens[i];
            }
        }
    }

    /** Whether a token is in it. */
    public boolean contains(long token) {
        return table[TokenTable.place(table, token)] != 0;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** One of them. */
    public long get(int i) {
        return tokens[i];
    }

    /** How many of them another set has, too. */
    public int shared(TokenSet other) {
        int shared = 0;
        for (int i = 0; i < size; i++) {
            shared += other.contains(tokens[i]) ? 1 : 0;
        }
        return shared;
    }

    /** Takes all out. */
    public void clear() {
        if (size > 0) {
            Arrays.fill(table, 0);
            size = 0;
        }
    }
}
