package io.copydesk.cleaner.text;

import io.copydesk.cleaner.block.Deadline;
import io.copydesk.cleaner.block.Evidence;
import io.copydesk.cleaner.block.EvidenceSum;
import io.copydesk.cleaner.block.FeatureRow;
import io.copydesk.cleaner.block.Wording;
import java.util.List;
import java.util.function.IntPredicate;

/** How much the words of each block, and of those around it, are an article's. Not thread-safe. */
final class Vocabulary {

    /** Blocks on each side over which words are added up: the next ones, and a whole box of further articles. */
    private static final int NEAR = 3;

    private static final int WINDOW = 10;

    /** A sum of weights is no surer than this. */
    private static final double SUREST = 30;

    private static final Wording UNREAD = new Wording(new EvidenceSum(), 0, 0);

    private final Wording[] wording;
    private final double[] upTo;
    private double usual;

    /** @param unread blocks that need no look */
    Vocabulary(List<TextBlock> blocks, Evidence evidence, IntPredicate unread) {
        int n = blocks.size();
        wording = new Wording[n];
        upTo = new double[n + 1];
        for (int i = 0; i < n; i++) {
            Deadline.check();
            wording[i] = unread.test(i) ? UNREAD : Wording.of(blocks.get(i).beginning(), evidence);
            upTo[i + 1] = upTo[i] + clip(wording[i].inside().sum() + wording[i].start());
        }
    }

    /** Says which blocks are likely the body, for a language of which few pages were learned from has words that are mostly chrome's. */
    void settle(boolean[] core) {
        double sum = 0;
        double all = 2;
        for (int i = 0; i < core.length; i++) {
            sum += core[i] ? sum(i, i + 1) : 0;
            all += core[i] ? wording[i].tokens() : 0;
        }
        usual = sum / all;
    }

    /** By the word. */
    double mean(int i) {
        return sum(i, i + 1) / (wording[i].tokens() + 2);
    }

    /** Writes the numbers of block {@code i}. */
    void describe(int i, FeatureRow row) {
        wording[i].describe(row);
        row.add(mean(i));
        row.add(mean(i) - usual);
        row.add(sum(i, i + 1));
        row.add(clip(sum(i - NEAR, i)));
        row.add(clip(sum(i + 1, i + 1 + NEAR)));
        row.add(clip(sum(i - WINDOW, i)));
        row.add(clip(sum(i + 1, i + 1 + WINDOW)));
        against(i, -1, row);
        against(i, 1, row);
    }

    /** The block that speaks most against the body on one side: what heads a box of further articles does. */
    private void against(int i, int step, FeatureRow row) {
        double least = 0;
        int at = WINDOW + 1;
        for (int k = 1; k <= WINDOW; k++) {
            double sum = sum(i + k * step, i + k * step + 1);
            if (sum < least) {
                least = sum;
                at = k;
            }
        }
        row.add(least);
        row.add(at);
    }

    private double sum(int from, int to) {
        int last = wording.length;
        return upTo[Math.max(0, Math.min(to, last))] - upTo[Math.max(0, Math.min(from, last))];
    }

    private static double clip(double value) {
        return Math.max(-SUREST, Math.min(SUREST, value));
    }
}
