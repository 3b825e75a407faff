package io.copydesk.cleaner.html;

import java.util.List;

/** From how likely each block is body to which blocks are. */
final class Smoothing {

    /** This share of the likelihood is enough between two parts of the body, where nothing else speaks against a block. */
    private static final double BETWEEN = 0.6;

    /** And this share of that for a sentence in a list, all of which is one thing. */
    private static final double IN_LIST = 0.2;

    private Smoothing() {}

    /** Which blocks are kept, if more than {@code enough} is likely. */
    static boolean[] decide(List<HtmlBlock> blocks, double[] likely, double enough) {
        boolean[] kept = new boolean[likely.length];
        int last = -1;
        for (int i = 0; i < kept.length; i++) {
            kept[i] = likely[i] > enough;
            if (kept[i]) {
                fill(blocks, likely, kept, last, i, enough * BETWEEN);
                last = i;
            }
        }
        if (last >= 0) {
            WholeLists.keep(blocks, likely, kept);
        }
        for (int i = 0; i < kept.length && last < 0; i++) {
            // a post of a line or two looks like no page that the trees have seen
            HtmlBlock block = blocks.get(i);
            kept[i] = block.cues() == 0
                    && BodyRules.isBody(block)
                    && block.shape().endsSentence();
        }
        return kept;
    }

    /** Items of a list and short sentences between {@code last} and {@code next}, which are body. */
    private static void fill(
            List<HtmlBlock> blocks, double[] likely, boolean[] kept, int last, int next, double between) {
        if (last < 0) {
            return;
        }
        for (int i = last + 1; i < next; i++) {
            HtmlBlock block = blocks.get(i);
            boolean plain = block.cues() == 0
                    && block.linkDensity() == 0
                    && (block.hints() & (Hint.CHROME | Hint.ASIDE.bit | Hint.CAPTION.bit | Hint.MEDIA.bit)) == 0;
            kept[i] = plain
                    && (likely[i] > between
                            || (block.has(Hint.LIST) && block.shape().endsSentence() && likely[i] > between * IN_LIST));
        }
    }
}
