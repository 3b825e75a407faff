package io.copydesk.cleaner.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table or a numbered list is one thing: where a part of it is body, so is the rest. */
final class WholeLists {

    /** Lines: what is no table may have a cell or two that look like one. */
    private static final int FEWEST_CELLS = 5;

    /** Words of a cell; one with more is a sentence. */
    private static final int CELL = 8;

    /** Cells on each side of a part that is far from any sentence. */
    private static final int SIDE = 5;

    /** Items of a numbered list: fewer are decided one by one. */
    private static final int FEWEST_ITEMS = 4;

    /** Lines from one number to the next. */
    private static final int ITEM = 3;

    private static final Pattern NUMBERED = Pattern.compile("\\W{0,2}(\\d{1,2})[.):]\\s.*", Pattern.DOTALL);

    private WholeLists() {}

    /** Marks all of such lists in {@code body}, {@code likely} being 0 of blocks that nobody has looked at. */
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
        for (int i = 1; i < body.length; i++) {
            if (body[i - 1] && number(blocks.get(i)) == 1) {
                i = Math.max(i, keepNumbered(blocks, body, i));
            }
        }
    }

    /** Whether nobody has looked at most of what is between two blocks, since no sentence is near, and cells are on both sides. */
    private static boolean isMiddleOfTable(
            List<TextBlock> blocks, double[] likely, boolean[] body, int from, int to) {
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

    /** Keeps the list whose first item is at {@code first}, if it is one; gives its last line. */
    private static int keepNumbered(List<TextBlock> blocks, boolean[] body, int first) {
        int items = 1;
        int last = first;
        for (int i = first + 1; i < body.length && i - last <= ITEM; i++) {
            if (number(blocks.get(i)) == items + 1) {
                items++;
                last = i;
            }
        }
        if (items < FEWEST_ITEMS) {
            return first;
        }
        // the last item has as many lines as the others
        int end = Math.min(body.length - 1, last + Math.round((last - first) / (items - 1f)) - 1);
        for (int i = first; i <= end; i++) {
            body[i] = true;
        }
        return end;
    }

    /** The number that a block begins with; -1 if it begins with none. */
    private static int number(TextBlock block) {
        Matcher numbered = NUMBERED.matcher(block.text());
        return numbered.matches() ? Integer.parseInt(numbered.group(1)) : -1;
    }
}
