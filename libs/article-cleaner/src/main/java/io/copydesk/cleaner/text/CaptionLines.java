package io.copydesk.cleaner.text;

import io.copydesk.cleaner.block.CaptionWords;
import io.copydesk.cleaner.block.Cue;
import java.util.List;

/**
 * Tells captions from sub-headings in a text whose paragraphs are parted by blank lines: both end without a full stop,
 * but a caption stood beside a picture, which left a wider gap or a narrow column behind, or it names the picture's maker, or says who stands where.
 */
final class CaptionLines {

    private static final int FEWEST_WORDS = 3;

    /** A heading is rarely as long as this. */
    private static final int LONG_FOR_A_HEADING = 9;

    private final List<TextBlock> blocks;
    private final boolean[] body;
    private final int title;
    private final int first;
    private final int last;
    private final int usualGap;

    CaptionLines(List<TextBlock> blocks, boolean[] body, int title) {
        this.blocks = blocks;
        this.body = body;
        this.title = title;
        int from = -1;
        int to = -1;
        int[] gaps = new int[4];
        for (int i = 0; i < body.length; i++) {
            if (body[i] && blocks.get(i).shape().isProse() && i > title) {
                from = from < 0 ? i : from;
                to = i;
                gaps[Math.min(3, blocks.get(i).gap())]++;
            }
        }
        first = from;
        last = to;
        int most = 0;
        for (int gap = 1; gap < gaps.length; gap++) {
            most = gaps[gap] > gaps[most] ? gap : most;
        }
        usualGap = most;
    }

    boolean isCaption(int i) {
        TextBlock block = blocks.get(i);
        if (i > title && i < last && !body[i] && CaptionWords.in(block)) {
            return true;
        }
        // captions stand inside the body; what is after it may look the same and be a headline of something else
        if (i <= first || i >= last || block.shape().endsSentence() || !block.apart() || usualGap == 0) {
            return false;
        }
        int words = block.shape().words();
        if (words < FEWEST_WORDS
                || block.text().endsWith(":")
                || block.text().endsWith("?")
                || block.text().startsWith("#")) {
            return false;
        }
        boolean credited = (block.cues() & Cue.CREDIT.bit()) != 0;
        if ((block.cues() & ~Cue.CREDIT.bit()) != 0 && !credited) {
            return false;
        }
        boolean wide = block.gap() > usualGap && blocks.get(i + 1).gap() > usualGap;
        boolean unlikely = !body[i] && (block.lines() > 1 || words >= LONG_FOR_A_HEADING);
        return wide || credited || unlikely;
    }
}
