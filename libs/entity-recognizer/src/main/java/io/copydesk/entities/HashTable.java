package io.copydesk.entities;

/** Numbers by {@link Hash}, in an open table. Not thread-safe while it is filled. */
final class HashTable {

    static final int NONE = 0;

    private static final int SMALLEST = 1 << 10;

    private long[] keys = new long[SMALLEST];
    private int[] values = new int[SMALLEST];
    private int size;

    /** The number of a key, {@link #NONE} if it has none. */
    int get(long key) {
        return values[place(keys, key)];
    }

    /** Sets bits of a key's number. */
    void add(long key, int bits) {
        int at = place(keys, key);
        if (keys[at] == 0) {
            keys[at] = key;
            size++;
        }
        values[at] |= bits;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    private void grow() {
        long[] more = new long[keys.length * 2];
        int[] moved = new int[more.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int at = place(more, keys[i]);
                more[at] = keys[i];
                moved[at] = values[i];
            }
        }
        keys = more;
        values = moved;
    }

    /** Where a key is, or the free place where it would be; no text of a vocabulary has the key 0. */
    private static int place(long[] keys, long key) {
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & (keys.length - 1);
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }
}
