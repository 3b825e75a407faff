package io.copydesk.cleaner.block;

import java.util.Arrays;

/** Where what is cut out of a text begins and where it ends, by turns, rising. Not thread-safe. */
final class Cuts {

    private int[] places = new int[256];
    private int size;

    /** Cuts a part out that lies behind all others. */
    void add(int from, int to) {
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size++] = from;
        places[size++] = to;
    }

    /** How much has been cut out, for {@link #back}. */
    int mark() {
        return size;
    }

    /** Takes back what has been cut out since. */
    void back(int mark) {
        size = mark;
    }

    int[] places() {
        return Arrays.copyOf(places, size);
    }
}
