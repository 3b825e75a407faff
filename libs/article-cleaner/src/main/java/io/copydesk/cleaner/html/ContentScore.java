package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.FeatureRow;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reading of a page by the content score of Arc90's Readability, as Mozilla's has refined it: paragraphs give points for
 * their length and commas to the boxes around them, the box with most points is the article, and siblings that come near
 * it are too. One opinion among others; the numbers are Readability's. Immutable.
 */
final class ContentScore {

    /** Characters: shorter paragraphs give no points. */
    private static final int SHORTEST = 25;

    /** So many boxes around a paragraph get points. */
    private static final int LEVELS = 5;

    /** A sibling of the article joins it with such a share of its points. */
    private static final double SIBLING = 0.2;

    /** Of each box by its number, not a number where it has no points. */
    private final double[] scores;

    /** By a box's number, whether the article or a sibling that joins it is there or around. */
    private final BitSet joined = new BitSet();

    private final BitSet inTop = new BitSet();

    /** By a box's number, its points or those of the nearest box around that has any. */
    private final double[] near;

    private final @Nullable Box top;
    private final double topScore;

    ContentScore(List<Box> boxes, List<HtmlBlock> blocks) {
        scores = new double[boxes.size()];
        Arrays.fill(scores, Double.NaN);
        BitSet unlikely = new BitSet();
        for (Box box : boxes) {
            if ((box.parent != null && unlikely.get(box.parent.number))
                    || (box.chars >= SHORTEST && ContentName.isUnlikely(box))) {
                unlikely.set(box.number);
            }
        }
        for (HtmlBlock block : blocks) {
            if (block.text().length() >= SHORTEST && !unlikely.get(block.box().number)) {
                score(block);
            }
        }
        Box best = null;
        double most = 0;
        for (Box box : boxes) {
            if (!Double.isNaN(scores[box.number])) {
                double scaled = scores[box.number] * (1 - links(box));
                scores[box.number] = scaled;
                if (scaled > most) {
                    most = scaled;
                    best = box;
                }
            }
        }
        top = best == null ? null : raised(best, most);
        topScore = most;
        if (top != null && top.parent != null) {
            join(boxes, top, top.parent);
        }
        near = new double[scores.length];
        inherit(boxes);
    }

    private static double links(Box box) {
        return box.linkChars / (double) Math.max(1, box.chars);
    }

    private void score(HtmlBlock block) {
        String text = block.text();
        double points = 1 + Math.min(text.length() / 100, 3);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            points += c == ',' || c == '、' || c == '，' || c == '،' ? 1 : 0;
        }
        boolean paragraph =
                block.box().element.normalName().equals("p") || block.box().endBlock - block.box().firstBlock == 1;
        Box box = paragraph ? block.box().parent : block.box();
        for (int level = 0; level < LEVELS && box != null; level++, box = box.parent) {
            double share = level == 0 ? 1 : level == 1 ? 2 : level * 3;
            double before = scores[box.number];
            scores[box.number] = points / share + (Double.isNaN(before) ? ContentName.base(box) : before);
        }
    }

    /** The points of a box, 0 where it has none. */
    private double points(Box box) {
        double score = scores[box.number];
        return Double.isNaN(score) ? 0 : score;
    }

    /** The parent, while it has more points; and while the box is its only child. */
    private Box raised(Box from, double score) {
        Box box = from;
        double last = score;
        double floor = score / 3;
        for (Box up = from.parent; up != null; up = up.parent) {
            double own = points(up);
            if (own < floor) {
                break;
            }
            if (own > last) {
                box = up;
                break;
            }
            last = own;
        }
        while (box.parent != null && box.parent.children == 1 && box.parent.parent != null) {
            box = box.parent;
        }
        return box;
    }

    @SuppressWarnings("ReferenceEquality") // the same place in the tree is meant
    private void join(List<Box> boxes, Box article, Box parent) {
        double threshold = Math.max(10, topScore * SIBLING);
        ElementName name = article.name;
        for (Box box : boxes) {
            if (box.parent == parent) {
                double bonus = !name.text.isEmpty() && name == box.name ? topScore * SIBLING : 0;
                boolean near = points(box) + bonus >= threshold;
                boolean paragraph = box.element.normalName().equals("p") && box.chars > 80 && links(box) < 0.25;
                if (box == article || near || paragraph) {
                    joined.set(box.number);
                }
            }
        }
    }

    /** Hands down from the outer boxes, which come first, what they are. */
    @SuppressWarnings("ReferenceEquality") // the same place in the tree is meant
    private void inherit(List<Box> boxes) {
        for (Box box : boxes) {
            int parent = box.parent == null ? box.number : box.parent.number;
            inTop.set(box.number, box == top || inTop.get(parent));
            joined.set(box.number, joined.get(box.number) || joined.get(parent));
            near[box.number] = points(box) == 0 ? near[parent] : points(box);
        }
    }

    void describe(Box box, FeatureRow row) {
        row.add(inTop.get(box.number));
        row.add(joined.get(box.number));
        row.add(topScore <= 0 ? 0 : near[box.number] / topScore);
        row.add(topScore <= 0 || box.parent == null ? 0 : points(box.parent) / topScore);
    }
}
