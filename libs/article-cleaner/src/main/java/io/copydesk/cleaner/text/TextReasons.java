package io.copydesk.cleaner.text;

import io.copydesk.cleaner.RemovalReason;
import io.copydesk.cleaner.block.Cue;
import java.util.List;

/** Says why a block was left out: what its words say first, then where it stands. */
final class TextReasons {

    /** Words of a menu's item; headlines are longer. */
    private static final int ITEM = 3;

    /** Blocks from the title within which a date is the article's own. */
    private static final int NEAR = 4;

    private final List<TextBlock> blocks;
    private final int title;
    private final int first;
    private final int last;

    TextReasons(List<TextBlock> blocks, boolean[] body, int title) {
        this.blocks = blocks;
        this.title = title;
        int from = -1;
        int to = -1;
        for (int i = 0; i < body.length; i++) {
            if (body[i]) {
                from = from < 0 ? i : from;
                to = i;
            }
        }
        first = from;
        last = to;
    }

    RemovalReason of(int i) {
        TextBlock block = blocks.get(i);
        if (title >= 0 && block.text().equals(blocks.get(title).text())) {
            return RemovalReason.TITLE;
        }
        RemovalReason cue = Cue.reason(block, RemovalReason.OUTSIDE_ARTICLE);
        if (cue != RemovalReason.OUTSIDE_ARTICLE) {
            return cue;
        }
        if (title >= 0 && Math.abs(i - title) <= NEAR && LineShape.of(block).dated()) {
            return RemovalReason.BYLINE;
        }
        boolean outside = i < first || i > last;
        if (outside && block.shape().words() <= ITEM) {
            return RemovalReason.NAVIGATION;
        }
        // one headline more is a summary or a caption; beside another it is a list of further articles
        return isHeadline(i) && (isHeadline(i - 1) || isHeadline(i + 1))
                ? RemovalReason.RELATED_LINKS
                : RemovalReason.OUTSIDE_ARTICLE;
    }

    private boolean isHeadline(int i) {
        return i >= 0
                && i < blocks.size()
                && i > last
                && LineShape.of(blocks.get(i)).headline();
    }
}
