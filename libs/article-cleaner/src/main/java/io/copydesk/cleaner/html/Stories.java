package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.FeatureRow;
import io.copydesk.cleaner.block.TokenHash;
import io.copydesk.cleaner.block.TokenTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page may tell several stories, each in a box like the others'. Says in which one a block stands, and whether it is
 * the one that the title is of.
 */
final class Stories {

    /** As many boxes alike, side by side, are a list. */
    private static final int LIST = 3;

    private final @Nullable Box titleBox;
    private final int titleAt;
    private final double allProse;
    /** How many elements named article are there. */
    private final int articles;

    /** By a box's number, how many of them are before the one that it is or stands in; -1 where there is none. */
    private final int[] article;

    /** By a box's number, the box of that one. */
    private final @Nullable Box[] story;

    /** By a box's number, the item of a list that it is or stands in. */
    private final @Nullable Box[] item;

    /** By a box's number, how many boxes like it are side by side. */
    private final int[] alike;

    /** By a box's number, that of the first box of its row. */
    private final int[] first;

    Stories(List<Box> boxes, List<HtmlBlock> blocks, int titleAt, double allProse) {
        this.titleAt = titleAt;
        this.titleBox = titleAt < 0 ? null : blocks.get(titleAt).box();
        this.allProse = allProse;
        this.article = new int[boxes.size()];
        this.alike = new int[boxes.size()];
        this.first = new int[boxes.size()];
        this.story = new @Nullable Box[boxes.size()];
        this.item = new @Nullable Box[boxes.size()];
        int seen = 0;
        TokenTable rows = new TokenTable();
        TokenTable firsts = new TokenTable(); // their numbers and 1, for 0 is no number
        for (Box box : boxes) {
            boolean own = (box.ownHints & Hint.ARTICLE.bit) != 0;
            article[box.number] = own ? seen++ : box.parent == null ? -1 : article[box.parent.number];
            story[box.number] = own ? box : box.parent == null ? null : story[box.parent.number];
            if (box.parent != null && box.prose > 0) {
                long row = row(box, box.parent);
                rows.put(row, rows.get(row) + 1);
            }
        }
        articles = seen;
        for (Box box : boxes) {
            if (box.parent != null && !isParagraph(box)) {
                long row = row(box, box.parent);
                alike[box.number] = rows.get(row);
                if (firsts.get(row) == 0) {
                    firsts.put(row, box.number + 1);
                }
                first[box.number] = firsts.get(row) - 1;
            }
            boolean own = alike[box.number] >= LIST;
            item[box.number] = own ? box : box.parent == null ? null : item[box.parent.number];
        }
    }

    /** The item of a list that a box is or stands in, or null. */
    @Nullable
    Box item(Box box) {
        return item[box.number];
    }

    /** The number of the first of the items side by side with one. */
    int row(Box of) {
        return first[of.number];
    }

    private static boolean isParagraph(Box box) {
        return box.endBlock - box.firstBlock <= 1;
    }

    /** The same for boxes in one box that have the same tag, and the same name but for its number. */
    private static long row(Box box, Box parent) {
        String name = box.name.text;
        int end = 0;
        while (end < name.length() && name.charAt(end) != ' ' && !Character.isDigit(name.charAt(end))) {
            end++;
        }
        String tag = box.element.normalName();
        long in = TokenHash.add(
                TokenHash.add(TokenHash.START, (char) parent.number), (char) (parent.number >>> Character.SIZE));
        long tagged = TokenHash.add(TokenHash.add(in, tag, 0, tag.length()), ' ');
        return TokenHash.add(tagged, name, 0, end);
    }

    void describe(HtmlBlock block, FeatureRow row) {
        article(block.box(), row);
        list(block.box(), row);
        title(block.box(), row);
    }

    private void article(Box of, FeatureRow row) {
        Box in = story[of.number];
        row.add(Math.min(10, articles));
        row.add(in == null ? -1 : Math.min(10, article[of.number]));
        row.add(in == null ? -1 : titleAt >= 0 && in.holds(titleAt) ? 1 : 0);
        row.add(in == null ? -1 : in.prose / allProse);
    }

    private void list(Box of, FeatureRow row) {
        Box in = item[of.number];
        row.add(in == null ? 0 : Math.min(12, alike[in.number]));
        row.add(in == null ? -1 : titleAt >= 0 && in.holds(titleAt) ? 1 : 0);
        row.add(in == null || in.parent == null ? -1 : in.prose / (double) Math.max(1, in.parent.prose));
    }

    private void title(Box of, FeatureRow row) {
        if (titleBox == null) {
            row.add(-1);
            row.add(-1);
            row.add(-1);
            return;
        }
        Box common = titleBox.common(of);
        row.add(Math.min(12, titleBox.depth - common.depth));
        row.add(Math.min(12, of.depth - common.depth));
        row.add(common.prose / allProse);
    }
}
