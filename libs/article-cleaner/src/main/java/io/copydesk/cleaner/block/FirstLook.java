package io.copydesk.cleaner.block;

import java.util.List;

/** What a first judgement made of a page as a sequence of blocks: where it is sure, and how much of a part is likely body. Immutable. */
public final class FirstLook {

    /** A probability is no surer than this, in log odds. */
    private static final double SUREST = 5;

    /** Blocks: farther than this is far. */
    private static final int FAR = 40;

    private final double[] odds;
    private final double[] likelyBefore;
    private final double[] weightBefore;
    private final int[] lastSure;
    private final int[] nextSure;
    private final LikelyRun run;

    /**
     * Looks at all blocks.
     *
     * @param likely how likely each is body, 0 to 1
     * @param weights what each counts for
     * @param sure which are surely body
     */
    public FirstLook(List<? extends Block> blocks, double[] likely, double[] weights, boolean[] sure) {
        int n = likely.length;
        odds = new double[n];
        likelyBefore = new double[n + 1];
        weightBefore = new double[n + 1];
        lastSure = new int[n];
        nextSure = new int[n];
        int last = -FAR;
        for (int i = 0; i < n; i++) {
            odds[i] = Math.max(-SUREST, Math.min(SUREST, Math.log((likely[i] + 1e-6) / (1 - likely[i] + 1e-6))));
            likelyBefore[i + 1] = likelyBefore[i] + likely[i] * weights[i];
            weightBefore[i + 1] = weightBefore[i] + weights[i];
            lastSure[i] = last;
            last = sure[i] ? i : last;
        }
        int next = n + FAR;
        for (int i = n - 1; i >= 0; i--) {
            nextSure[i] = next;
            next = sure[i] ? i : next;
        }
        run = new LikelyRun(blocks, odds);
    }

    /** Writes where block {@code i} stands. */
    public void describe(int i, int neighbours, int[] widths, FeatureRow row) {
        for (int step = -neighbours; step <= neighbours; step++) {
            row.add(i + step < 0 || i + step >= odds.length ? -SUREST - 1 : odds[i + step]);
        }
        for (int width : widths) {
            row.add(density(i - width, i));
            row.add(density(i + 1, i + 1 + width));
        }
        double all = all();
        row.add(Math.log1p(all));
        row.add(likelyBefore[i] / all);
        row.add((all - likelyBefore[i + 1]) / all);
        row.add(run.has(i));
        row.add(near(i - run.start()));
        row.add(near(run.end() - i));
        row.add(run.shareWith(i));
        row.add(run.between(i));
        row.add(near(i - lastSure[i]));
        row.add(near(nextSure[i] - i));
    }

    /** Log odds of block {@code i}. */
    public double odds(int i) {
        return odds[i];
    }

    /** The weight of all that is likely body, 1 at the least. */
    public double all() {
        return Math.max(1, likelyBefore[odds.length]);
    }

    /** The share of the weight of a part that is likely body; -1 if the part is empty. */
    private double density(int from, int to) {
        int a = Math.max(0, Math.min(from, odds.length));
        int b = Math.max(0, Math.min(to, odds.length));
        return b <= a ? -1 : (likelyBefore[b] - likelyBefore[a]) / Math.max(1, weightBefore[b] - weightBefore[a]);
    }

    /** A distance in blocks, as far as it says anything. */
    public static double near(int distance) {
        return Math.max(-FAR, Math.min(FAR, distance));
    }
}
