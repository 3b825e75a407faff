package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.FeatureRow;
import io.copydesk.cleaner.block.Letters;
import io.copydesk.cleaner.block.Sequence;
import io.copydesk.cleaner.metadata.Metadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a block's markup and place in the page's tree say, in numbers. Not thread-safe. */
public final class HtmlFeatures {

    /** Characters: shorter ones are slogans. */
    private static final int SHORTEST_DESCRIPTION = 40;

    /** Of a block's characters; the rest are marks beside a link. */
    private static final double ALL_LINKED = 0.9;

    /** To the blocks beside one. */
    private static final int[] STEPS = {-2, -1, 1, 2};

    private static final Hint[] HINTS = Hint.values(); // which makes an array at each call

    private final List<HtmlBlock> blocks;
    private final Sequence sequence;
    private final Box best;
    private final double allProse;
    private final @Nullable StatedBody stated;
    private final MarkupGroups groups;

    /** The box in which most of the page's prose stands at once. */
    private final Box trunk;

    private final Topic topic;
    private final Headings headings;
    private final Stories stories;
    private final Teasers teasers;
    private final ContentScore score;
    private final KnownBodies known;
    private final @Nullable String description;

    HtmlFeatures(BlockReader page, Metadata metadata, @Nullable String description, @Nullable String url) {
        this.blocks = page.blocks;
        this.sequence = new Sequence(blocks, metadata.title(), url);
        this.best = BodyRules.bestBox(page.boxes, box -> box.worth);
        this.allProse = Math.max(1, page.boxes.get(0).prose);
        this.stated = StatedBody.of(metadata.articleBody(), blocks);
        this.groups = new MarkupGroups(blocks);
        this.trunk = BodyRules.bestBox(page.boxes, box -> box.directProse);
        this.topic = new Topic(blocks, trunk);
        this.headings = new Headings(blocks);
        this.stories = new Stories(page.boxes, blocks, titleAt(), allProse);
        this.teasers = new Teasers(page.boxes, blocks, titleAt());
        this.score = new ContentScore(page.boxes, blocks);
        this.known = new KnownBodies(page.boxes);
        this.description = description;
    }

    /** Where the page repeats its title, else its first heading of the first rank. */
    private int titleAt() {
        for (int i = 0; i < blocks.size() && sequence.titleAt() < 0; i++) {
            if (blocks.get(i).box().element.normalName().equals("h1")) {
                return i;
            }
        }
        return sequence.titleAt();
    }

    /** The box that holds the article, by rules. */
    Box best() {
        return best;
    }

    /** The number of the blocks' group that are marked up like block {@code i}; below that of all blocks. */
    int group(int i) {
        return groups.group(i);
    }

    /** The item of a list that a box is or stands in, or null. */
    @Nullable
    Box item(Box box) {
        return stories.item(box);
    }

    /** The number of the row of items that one is in; below that of all boxes. */
    int row(Box item) {
        return stories.row(item);
    }

    /** Whether block {@code i} is part of one of several teasers side by side. */
    boolean isTeaser(int i) {
        return teasers.isTeaser(blocks.get(i));
    }

    /** How many other articles the page announces. */
    int announced() {
        return teasers.announced();
    }

    boolean isFarFromProse(int i) {
        return sequence.isFarFromProse(i);
    }

    /** Whether a block is a link between links, away from where most prose is: of 34,300 on measured pages 7 would be kept. */
    boolean isOfMenu(int i) {
        return !trunk.holds(i) && isLink(i - 1) && isLink(i) && isLink(i + 1);
    }

    /** Whether a block is nothing but a link; so is what is beyond the page's ends. */
    private boolean isLink(int i) {
        return i < 0
                || i >= blocks.size()
                || (blocks.get(i).linkDensity() >= ALL_LINKED
                        && !blocks.get(i).shape().isProse());
    }

    /** Writes the numbers of block {@code i}. */
    void describe(int i, FeatureRow row) {
        row.clear();
        sequence.describe(i, row);
        HtmlBlock block = blocks.get(i);
        row.add(block.linkDensity());
        for (int step : STEPS) {
            int at = i + step;
            boolean there = at >= 0 && at < blocks.size();
            row.add(there ? blocks.get(at).linkDensity() : -1);
            row.add(there && (blocks.get(at).hints() & Hint.CHROME) != 0);
            row.add(there && sameParent(blocks.get(at), block));
        }
        int hints = block.hints();
        for (Hint hint : HINTS) {
            row.add((hints & hint.bit) != 0);
        }
        int own = block.box().ownHints | block.inlineHints();
        row.add((own & Hint.CHROME) != 0);
        row.add((own & Hint.LEAD.bit) != 0);
        row.add((own & Hint.TITLE.bit) != 0);
        row.add(kind(block.box().element.normalName()));
        place(block.box(), i, row);
        row.add(stated == null ? -1 : stated.says(i) ? 1 : 0);
        markup(block, i, row);
        tree(block.box(), row);
        pictures(block, i, row);
        heading(i, row);
        row.add(topic.shared(block, i));
        row.add(description != null
                && block.text().length() > SHORTEST_DESCRIPTION
                && description.regionMatches(0, block.text(), 0, SHORTEST_DESCRIPTION));
        row.add(upper(block.text()));
        stories.describe(block, row);
        teasers.describe(block, i, allProse, row);
        score.describe(block.box(), row);
        known.describe(i, allProse, row);
    }

    private void markup(HtmlBlock block, int i, FeatureRow row) {
        row.add(Math.log1p(groups.blocks(i)));
        row.add(groups.prose(i));
        row.add(groups.proseShare(i));
        row.add((block.emphasis() & Emphasis.BOLD) != 0);
        row.add((block.emphasis() & Emphasis.ITALIC) != 0);
        row.add(Math.min(10, block.links().size()));
        Box parent = block.box().parent;
        row.add(parent == null ? 0 : kind(parent.element.normalName()));
        row.add(parent != null && (parent.ownHints & Hint.CHROME) != 0);
    }

    private void tree(Box box, FeatureRow row) {
        Box common = trunk.common(box);
        row.add(Math.min(12, trunk.depth - common.depth));
        row.add(Math.min(12, box.depth - common.depth));
        row.add(trunk.directProse / allProse);
    }

    private void pictures(HtmlBlock block, int i, FeatureRow row) {
        row.add(Math.min(3, block.imagesBefore()));
        row.add(i + 1 < blocks.size() ? Math.min(3, blocks.get(i + 1).imagesBefore()) : 0);
        Box parent = block.box().parent == null ? block.box() : block.box().parent;
        row.add(Math.min(5, parent.images));
        row.add(parent.images > 0 && parent.endBlock - parent.firstBlock <= 2);
    }

    private void heading(int i, FeatureRow row) {
        int over = headings.over(i);
        HtmlBlock heading = over < 0 ? null : blocks.get(over);
        row.add(heading == null ? -1 : Math.min(30, i - over));
        row.add(heading == null ? 0 : Integer.bitCount(heading.cues()));
        row.add(heading != null && (heading.hints() & Hint.CHROME) != 0);
        row.add(heading == null ? -1 : heading.linkDensity());
        row.add(heading == null ? 0 : kind(heading.box().element.normalName()));
        row.add(heading != null && trunk.holds(over));
    }

    /** The share of capitals among the letters. */
    private static double upper(String text) {
        int letters = 0;
        int capitals = 0;
        int end = Math.min(200, text.length());
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (Letters.isLetter(c)) {
                letters++;
                capitals += Letters.isCapital(c) ? 1 : 0;
            }
        }
        return capitals / (double) Math.max(1, letters);
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
