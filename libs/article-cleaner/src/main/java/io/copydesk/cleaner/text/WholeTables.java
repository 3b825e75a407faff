package io.copydesk.cleaner.text;

import java.util.Arrays;
import java.util.List;

/** A table is one thing: where its beginning and its end are body, so is the rest. */
final class WholeTables {

    /** Lines: what is no table may have a cell or two that look like one. */
    private static final int FEWEST_CELLS = 5;

    /** Words of a cell; one with more is a sentence. */
    private static final int CELL = 8;

    /** Cells on each side of a part that is far from any sentence. */
    private static final int SIDE = 5;

    private WholeTables() {}

    /** Marks all of such tables in {@code body}, {@code likely} being 0 of blocks that nobody has looked at. */
    static void keep(List<TextBlock> blocks, double[] likely, boolean[] body) {
        int last = -1;
        for (int i = 0; i < body.length; i++) {
            if (body[i]) {
                if (last >= 0 && i - last > FEWEST_CELLS && isMiddleOfTable(blocks, likely, body, last, i)) {
                    Arrays.fill(body, last + 1, i, true);
                }
                last = i;
            }
        }
    }

    /** Whether nobody has looked at most of what is between two blocks, since no sentence is near, and cells are on both sides. */
    private static boolean isMiddleOfTable(List<TextBlock> blocks, double[] likely, boolean[] body, int from, int to) {
        int unseen = 0;
        for (int i = from + 1; i < to; i++) {
            unseen += likely[i] == 0 ? 1 : 0;
        }
        return unseen >= FEWEST_CELLS
                && unseen * 2 > to - from - 1
                && areCells(blocks, body, from - SIDE, from)
                && areCells(blocks, body, to, to + SIDE);
    }

    /** Whether there are nothing but cells from one block to another, and hardly one of them is left out. */
    private static boolean areCells(List<TextBlock> blocks, boolean[] body, int from, int to) {
        int kept = 0;
        for (int i = Math.max(0, from); i <= Math.min(to, body.length - 1); i++) {
            if (blocks.get(i).shape().words() > CELL) {
                return false;
            }
            kept += body[i] ? 1 : 0;
        }
        return kept >= SIDE - 1;
    }
}
