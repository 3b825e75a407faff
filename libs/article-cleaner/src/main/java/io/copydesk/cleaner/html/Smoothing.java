package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.NumberedLists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From how likely each block is body to which blocks are. */
final class Smoothing {

    /** This share of the likelihood is enough between two parts of the body, where nothing else speaks against a block. */
    private static final double BETWEEN = 0.6;

    /** Words: shorter lines, such as the refrain of a song, may well come again. */
    private static final int SENTENCE = 8;

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
            NumberedLists.keep(blocks, kept);
            keepOnce(blocks, likely, kept);
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

    /** A sentence that comes again is a widget's or a teaser's: a body says it once, where it is likeliest. */
    private static void keepOnce(List<HtmlBlock> blocks, double[] likely, boolean[] kept) {
        Map<String, Integer> said = new HashMap<>();
        for (int i = 0; i < kept.length; i++) {
            HtmlBlock block = blocks.get(i);
            if (!kept[i] || block.shape().words() < SENTENCE) {
                continue;
            }
            Integer before = said.putIfAbsent(block.text(), i);
            if (before != null && likely[i] > likely[before]) {
                kept[before] = false;
                said.put(block.text(), i);
            } else {
                kept[i] = before == null;
            }
        }
    }

    /** Short sentences between {@code last} and {@code next}, which are body. */
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
            kept[i] = plain && likely[i] > between;
        }
    }
}
