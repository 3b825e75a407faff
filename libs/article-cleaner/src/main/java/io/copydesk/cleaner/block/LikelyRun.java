package io.copydesk.cleaner.block;

import java.util.List;

/**
 * The run of blocks that is most likely the body, as a whole: the one whose odds add up to most. A hole of a few blocks
 * costs it their odds, a long one more than what is beyond it brings. Immutable.
 */
public final class LikelyRun {

    /** Words beyond which a block pulls no more than others. */
    private static final int HEAVY = 60;

    private final double[] gain;
    private final double[] upTo;
    private final double[] from;
    private final int start;
    private final int end;
    private final double sum;

    public LikelyRun(List<? extends Block> blocks, double[] odds) {
        int n = odds.length;
        gain = new double[n + 1];
        upTo = new double[n];
        from = new double[n];
        double best = 0;
        int first = 0;
        int last = -1;
        int fresh = 0;
        for (int i = 0; i < n; i++) {
            // by the root, for ten short lines are surer than one long
            double pull =
                    odds[i] * Math.sqrt(Math.min(HEAVY, blocks.get(i).shape().words()) + 1);
            gain[i + 1] = gain[i] + pull;
            double before = i == 0 ? 0 : upTo[i - 1];
            fresh = before < 0 ? i : fresh;
            upTo[i] = Math.max(0, before) + pull;
            if (upTo[i] > best) {
                best = upTo[i];
                first = fresh;
                last = i;
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            from[i] = Math.max(0, i == n - 1 ? 0 : from[i + 1]) + gain[i + 1] - gain[i];
        }
        start = first;
        end = last;
        sum = best;
    }

    public int start() {
        return start;
    }

    /** The last block; before the start if no run is likely. */
    public int end() {
        return end;
    }

    public boolean has(int i) {
        return i >= start && i <= end;
    }

    public double sum() {
        return sum;
    }

    /** How much the best run that has block {@code i} comes to, as a share of the best. */
    public double shareWith(int i) {
        return (upTo[i] + from[i] - (gain[i + 1] - gain[i])) / Math.max(1, sum);
    }

    /** What joins a block to the run, or parts it from it: the odds of all blocks between. */
    public double between(int i) {
        if (i < start) {
            return gain[start] - gain[i + 1];
        }
        return i > end ? gain[i] - gain[end + 1] : 0;
    }
}
