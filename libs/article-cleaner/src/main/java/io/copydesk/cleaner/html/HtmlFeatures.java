package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.FeatureRow;
import io.copydesk.cleaner.block.Sequence;
import io.copydesk.cleaner.metadata.Metadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a block's markup and place in the page's tree say, in numbers. Not thread-safe. */
public final class HtmlFeatures {

    private final List<HtmlBlock> blocks;
    private final Sequence sequence;
    private final Box best;
    private final double allProse;
    private final @Nullable StatedBody stated;

    HtmlFeatures(BlockReader page, Metadata metadata, @Nullable String url) {
        this.blocks = page.blocks;
        this.sequence = new Sequence(blocks, metadata.title(), url);
        this.best = BodyRules.bestBox(page.boxes);
        this.allProse = Math.max(1, page.boxes.get(0).prose);
        this.stated = StatedBody.of(metadata.articleBody(), blocks);
    }

    /** The box that holds the article, by rules. */
    Box best() {
        return best;
    }

    boolean isFarFromProse(int i) {
        return sequence.isFarFromProse(i);
    }

    /** Writes the numbers of block {@code i}. */
    void describe(int i, FeatureRow row) {
        row.clear();
        sequence.describe(i, row);
        HtmlBlock block = blocks.get(i);
        row.add(block.linkDensity());
        for (int step : new int[] {-2, -1, 1, 2}) {
            int at = i + step;
            boolean there = at >= 0 && at < blocks.size();
            row.add(there ? blocks.get(at).linkDensity() : -1);
            row.add(there && (blocks.get(at).hints() & Hint.CHROME) != 0);
            row.add(there && sameParent(blocks.get(at), block));
        }
        int hints = block.hints();
        for (Hint hint : Hint.values()) {
            row.add((hints & hint.bit) != 0);
        }
        int own = block.box().ownHints | block.inlineHints();
        row.add((own & Hint.CHROME) != 0);
        row.add((own & Hint.LEAD.bit) != 0);
        row.add((own & Hint.TITLE.bit) != 0);
        row.add(kind(block.box().element.normalName()));
        place(block.box(), i, row);
        row.add(stated == null ? -1 : stated.says(i) ? 1 : 0);
    }

    private void place(Box box, int i, FeatureRow row) {
        Box parent = box.parent == null ? box : box.parent;
        Box grand = parent.parent == null ? parent : parent.parent;
        Box great = grand.parent == null ? grand : grand.parent;
        row.add(box.prose / allProse);
        row.add(parent.prose / allProse);
        row.add(grand.prose / allProse);
        row.add(great.prose / allProse);
        row.add(best.holds(i));
        row.add(best.holds(i) ? Math.min(12, box.depth - best.depth) : -1);
        row.add(best.prose / allProse);
        row.add(Math.min(30, parent.children));
        row.add(Math.min(30, grand.children));
        row.add(Math.min(30, parent.endBlock - parent.firstBlock));
        row.add(Math.signum(parent.worth));
        row.add(Math.signum(grand.worth));
        row.add(i - best.firstBlock < 0 ? -1 : Math.min(20, i - best.firstBlock));
        row.add(Math.max(-1, Math.min(20, best.endBlock - i)));
        row.add(box.depth);
    }

    @SuppressWarnings("ReferenceEquality") // the same place in the tree is meant
    private static boolean sameParent(HtmlBlock a, HtmlBlock b) {
        return a.box().parent == b.box().parent;
    }

    private static int kind(String tag) {
        return switch (tag) {
            case "p" -> 1;
            case "li", "dd", "dt" -> 2;
            case "h1" -> 3;
            case "h2" -> 4;
            case "h3", "h4", "h5", "h6" -> 5;
            case "td", "th" -> 6;
            case "blockquote" -> 7;
            case "pre" -> 8;
            case "div", "section", "article" -> 0;
            default -> 9;
        };
    }
}
