package io.copydesk.cleaner.html;

import java.util.List;

/** Under which heading each block stands. Immutable. */
final class Headings {

    private final int[] over;

    Headings(List<HtmlBlock> blocks) {
        over = new int[blocks.size()];
        int last = -1;
        for (int i = 0; i < over.length; i++) {
            over[i] = last;
            if (blocks.get(i).isHeading()) {
                last = i;
            }
        }
    }

    /** Index of the last heading before the block, or -1. */
    int over(int i) {
        return over[i];
    }
}
