package io.copydesk.cleaner.block;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list that is numbered in its text is one thing: where it follows the body at once, all of it is body. Thread-safe. */
public final class NumberedLists {

    /** Items: fewer are decided one by one. */
    private static final int FEWEST_ITEMS = 4;

    /** Blocks from one number to the next. */
    private static final int ITEM = 3;

    private static final Pattern NUMBERED = Pattern.compile("\\W{0,2}(\\d{1,2})[.):]\\s.*", Pattern.DOTALL);

    private NumberedLists() {}

    /** Marks all of such lists in {@code body}. */
    public static void keep(List<? extends Block> blocks, boolean[] body) {
        for (int i = 1; i < body.length; i++) {
            if (body[i - 1] && number(blocks.get(i)) == 1) {
                i = Math.max(i, keepNumbered(blocks, body, i));
            }
        }
    }

    /** Keeps the list whose first item is at {@code first}, if it is one; gives its last line. */
    private static int keepNumbered(List<? extends Block> blocks, boolean[] body, int first) {
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
    private static int number(Block block) {
        Matcher numbered = NUMBERED.matcher(block.text());
        return numbered.matches() ? Integer.parseInt(numbered.group(1)) : -1;
    }
}
