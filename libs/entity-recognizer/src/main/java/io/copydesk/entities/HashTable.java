package io.copydesk.entities;

/** Numbers by {@link Hash}, in an open table. Not thread-safe while it is filled. */
final class HashTable {

    static final int NONE = 0;

    private static final int SMALLEST = 1 << 10;

    /** Eight bits a place, half of which are taken: one of sixteen that are not there looks as if it were. */
    private static final int BITS_A_MARK = 8;

    /** 256 KB. */
    private static final int MOST_MARKS = 1 << 15;

    private long[] keys = new long[SMALLEST];
    private int[] values = new int[SMALLEST];
    private int size;

    /**
     * A bit for each key, at places that others may share: most of what is looked up is not there, and these bits stay in the
     * processor's cache where the keys do not.
     */
    private long[] marks = new long[SMALLEST / BITS_A_MARK];

    /** The number of a key, {@link #NONE} if it has none. */
    int get(long key) {
        return isMarked(marks, key) ? values[place(keys, key)] : NONE;
    }

    /** Sets bits of a key's number. */
    void add(long key, int bits) {
        int at = place(keys, key);
        if (keys[at] == 0) {
            keys[at] = key;
            size++;
            mark(marks, key);
        }
        values[at] |= bits;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    private void grow() {
        long[] more = new long[keys.length * 2];
        int[] moved = new int[more.length];
        long[] marked = new long[Math.min(more.length / BITS_A_MARK, MOST_MARKS)];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int at = place(more, keys[i]);
                more[at] = keys[i];
                moved[at] = values[i];
                mark(marked, keys[i]);
            }
        }
        keys = more;
        values = moved;
        marks = marked;
    }

    private static void mark(long[] marks, long key) {
        int bit = spread(key);
        marks[(bit >>> 6) & (marks.length - 1)] |= 1L << bit;
    }

    private static boolean isMarked(long[] marks, long key) {
        int bit = spread(key);
        return (marks[(bit >>> 6) & (marks.length - 1)] & (1L << bit)) != 0;
    }

    private static int spread(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 29);
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
