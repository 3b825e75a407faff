package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.FeatureRow;
import io.copydesk.cleaner.block.FirstLook;
import java.util.List;

/**
 * Where a block stands in what a first judgement made of the whole page: what is marked up like the body or in a box with it is
 * body too, and what is in a row of teasers is none, however much it reads like an article. Immutable.
 */
public final class SecondLook {

    /** Blocks on each side whose odds are looked at one by one. */
    private static final int NEIGHBOURS = 5;

    private static final int[] WIDTHS = {3, 8, 20};

    private static final double SURELY_BODY = 0.8;

    private final List<HtmlBlock> blocks;
    private final FirstLook first;
    private final LikelyBoxes boxes;

    /** The surest block of all. */
    private final double surest;

    /** Of the paragraphs that are surely body, the logarithm of their words, on average. */
    private final double usualWords;

    /** The share of those that ends a sentence, -1 if there are none. */
    private final double usualEnds;

    SecondLook(List<HtmlBlock> blocks, List<Box> boxes, HtmlFeatures features, double[] likely) {
        this.blocks = blocks;
        int n = likely.length;
        double[] weights = new double[n];
        boolean[] sure = new boolean[n];
        double most = 0;
        int paragraphs = 0;
        double words = 0;
        double ends = 0;
        for (int i = 0; i < n; i++) {
            HtmlBlock block = blocks.get(i);
            // by the root, for ten short lines are surer than one long
            weights[i] = Math.sqrt(block.shape().words() + 1.0);
            sure[i] = likely[i] > SURELY_BODY && block.isProse();
            most = Math.max(most, likely[i]);
            if (sure[i]) {
                paragraphs++;
                words += Math.log1p(block.shape().words());
                ends += block.shape().endsSentence() ? 1 : 0;
            }
        }
        this.surest = most;
        this.usualWords = paragraphs == 0 ? 0 : words / paragraphs;
        this.usualEnds = paragraphs == 0 ? -1 : ends / paragraphs;
        this.first = new FirstLook(blocks, likely, weights, sure);
        this.boxes = new LikelyBoxes(blocks, boxes, features, likely, weights);
    }

    /** Writes the numbers of block {@code i}. */
    public void describe(int i, FeatureRow row) {
        first.describe(i, NEIGHBOURS, WIDTHS, row);
        row.add(surest);
        row.add(usualEnds);
        row.add(Math.log1p(blocks.get(i).shape().words()) - usualWords);
        boxes.describe(i, row);
    }
}
