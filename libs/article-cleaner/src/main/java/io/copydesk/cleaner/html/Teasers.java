package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.FeatureRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which boxes announce other articles: a headline in them is a link, or a link in them is said to be an article's own. Immutable. */
final class Teasers {

    /** More say no more. */
    private static final int MANY = 12;

    /** How many numbers it says of a block. */
    private static final int NUMBERS = 12;

    /** So many boxes side by side are a row. */
    private static final int ROW = 3;

    /** Characters of prose: a teaser has fewer. */
    private static final int LONG = 800;

    /** By a box's number, how many other articles it announces. */
    private final int[] announced;

    /** By a box's number, how many boxes in it at once announce any. */
    private final int[] parts;

    /** By a block's number, the last block up to it that is a linked headline. */
    private final int[] last;

    private final int titleAt;

    Teasers(List<Box> boxes, List<HtmlBlock> blocks, int titleAt) {
        this.titleAt = titleAt;
        announced = new int[boxes.size()];
        parts = new int[boxes.size()];
        last = new int[blocks.size()];
        int before = -1;
        for (int i = 0; i < last.length; i++) {
            HtmlBlock block = blocks.get(i);
            if (i != titleAt && block.links().size() == 1 && block.linkDensity() > 0.9 && isHeadline(block)) {
                announced[block.box().number]++;
                before = i;
            }
            last[i] = before;
        }
        for (int b = boxes.size() - 1; b >= 0; b--) {
            Box box = boxes.get(b);
            if (box.parent != null) {
                announced[box.parent.number] += announced[b];
            }
        }
        for (int b = boxes.size() - 1; b >= 0; b--) {
            Box box = boxes.get(b);
            announced[b] = Math.max(announced[b], box.bookmarks);
            if (box.parent != null && announced[b] > 0) {
                parts[box.parent.number]++;
            }
        }
    }

    /** In a heading, or in a box of its own with a name for headings. */
    private static boolean isHeadline(HtmlBlock block) {
        return block.isHeading() || ((block.box().ownHints | block.inlineHints()) & Hint.TITLE.bit) != 0;
    }

    /** Writes of the nearest box around a block that announces any, and of what is beside that box. */
    void describe(HtmlBlock block, int i, double allProse, FeatureRow row) {
        Box box = announcing(block.box());
        if (box == null) {
            for (int k = 0; k < NUMBERS; k++) {
                row.add(-1);
            }
            return;
        }
        int many = announced[box.number];
        row.add(Math.min(MANY, block.box().depth - box.depth));
        row.add(Math.min(MANY, many));
        row.add(last[i] < box.firstBlock ? -1 : Math.min(MANY, i - last[i]));
        row.add(titleAt >= 0 && box.holds(titleAt));
        Box item = unwrapped(box);
        row.add(Math.log1p(item.prose / (double) many));
        row.add(item.prose / allProse);
        row.add(Math.min(30, item.endBlock - item.firstBlock));
        Box around = item.parent;
        row.add(around == null ? 0 : Math.min(MANY, parts[around.number]));
        row.add(around == null ? -1 : Math.log1p(around.prose / (double) announced[around.number]));
        row.add(around == null ? -1 : around.prose / allProse);
        row.add(around == null ? -1 : parts[around.number] / (double) Math.max(1, around.children));
        row.add(isTeaser(item));
    }

    /** How many other articles the page announces. */
    int announced() {
        return announced[0];
    }

    /** Whether a block is part of one of several teasers side by side. */
    boolean isTeaser(HtmlBlock block) {
        Box box = announcing(block.box());
        return box != null && isTeaser(unwrapped(box));
    }

    /** Whether most of what is beside a box announces other articles, too, one each, and the page's own title is elsewhere. */
    private boolean isTeaser(Box item) {
        Box row = item.parent;
        return row != null
                && announced[item.number] == 1
                && item.prose < LONG
                && titleAt >= 0
                && !row.holds(titleAt)
                && parts[row.number] >= ROW
                && parts[row.number] * 2 >= row.children;
    }

    /** The box itself or the nearest around it that announces any, or null. */
    private @Nullable Box announcing(Box from) {
        @Nullable Box box = from;
        while (box != null && announced[box.number] == 0) {
            box = box.parent;
        }
        return box;
    }

    /** The outermost box that announces no more than this one: what is between says nothing. */
    private Box unwrapped(Box box) {
        int many = announced[box.number];
        Box outer = box;
        for (Box up = box.parent; up != null && announced[up.number] == many; up = up.parent) {
            outer = up;
        }
        return outer;
    }
}
