package io.copydesk.cleaner.text;

import io.copydesk.cleaner.block.FeatureRow;
import io.copydesk.cleaner.block.LikelyRun;

/**
 * Where a block stands in what a first judgement made of the whole page: a body is nearly one run of blocks, and what
 * looks like body far behind its end is the next article's teaser. Not thread-safe.
 */
public final class SecondLook {

    /** A probability is no surer than this, in log odds. */
    private static final double SUREST = 5;

    /** Blocks on each side whose odds are looked at one by one. */
    private static final int NEIGHBOURS = 8;

    /** Farther than this is far. */
    private static final int FAR = 40;

    /** More cues than this say no more. */
    private static final int MOST_CUES = 20;

    private static final double SURELY_BODY = 0.8;
    private static final double SURELY_CHROME = 0.2;

    private final TextPage page;
    private final TitleLine.Guess title;
    private final double[] odds;
    private final double[] likelyWords;
    private final double[] words;
    private final int[] cues;
    private final int[] lastSure;
    private final int[] nextSure;
    private final LikelyRun run;
    private final UsualParagraph usual;
    private final Relevance relevance;
    private final double[] overlaps;
    private final double[] titled;

    public SecondLook(TextPage page, double[] first, TitleLine.Guess title) {
        this.page = page;
        this.title = title;
        int n = first.length;
        odds = new double[n];
        likelyWords = new double[n + 1];
        words = new double[n + 1];
        cues = new int[n + 1];
        lastSure = new int[n];
        nextSure = new int[n];
        boolean[] sure = new boolean[n];
        int last = -FAR;
        for (int i = 0; i < n; i++) {
            TextBlock block = page.block(i);
            double p = first[i];
            odds[i] = Math.max(-SUREST, Math.min(SUREST, Math.log((p + 1e-6) / (1 - p + 1e-6))));
            likelyWords[i + 1] = likelyWords[i] + p * block.shape().words();
            words[i + 1] = words[i] + block.shape().words();
            cues[i + 1] = cues[i] + (p < SURELY_CHROME && block.cues() != 0 ? 1 : 0);
            lastSure[i] = last;
            sure[i] = p > SURELY_BODY && block.shape().isProse();
            last = sure[i] ? i : last;
        }
        int next = n + FAR;
        for (int i = n - 1; i >= 0; i--) {
            nextSure[i] = next;
            next = sure[i] ? i : next;
        }
        run = new LikelyRun(page.blocks(), odds);
        usual = UsualParagraph.of(page, first, SURELY_BODY);
        relevance = page.relevance(sure);
        overlaps = relevance.overlaps();
        titled = title.at() < 0 ? new double[n] : relevance.shares(title.at());
    }

    /** Writes the numbers of block {@code i}. */
    public void describe(int i, FeatureRow row) {
        int n = odds.length;
        for (int step = -NEIGHBOURS; step <= NEIGHBOURS; step++) {
            row.add(i + step < 0 || i + step >= n ? -SUREST - 1 : odds[i + step]);
        }
        for (int width : new int[] {3, 6, 12, 25}) {
            row.add(density(i - width, i));
            row.add(density(i + 1, i + 1 + width));
        }
        double all = Math.max(1, likelyWords[n]);
        row.add(Math.log1p(all));
        row.add(likelyWords[i] / all);
        row.add((all - likelyWords[i + 1]) / all);
        row.add(run.has(i));
        row.add(near(i - run.start()));
        row.add(near(run.end() - i));
        row.add(run.sum());
        row.add(run.shareWith(i));
        row.add(run.between(i));
        title(i, row);
        row.add(near(i - lastSure[i]));
        row.add(near(nextSure[i] - i));
        row.add(lastSure[i] < 0 ? -1 : Math.min(MOST_CUES, cues[i] - cues[lastSure[i]]));
        row.add(nextSure[i] >= n ? -1 : Math.min(MOST_CUES, cues[nextSure[i]] - cues[i]));
        row.add(lastSure[i] < 0 ? -1 : likelyWords[lastSure[i] + 1] / all);
        row.add(overlaps[i]);
        row.add(relevance.names(i));
        usual.compare(page, i, row);
        row.add(Relevance.mean(overlaps, i - 5, i));
        row.add(Relevance.mean(overlaps, i + 1, i + 6));
    }

    private void title(int i, FeatureRow row) {
        int at = title.at();
        row.add(at < 0 ? -FAR - 1 : near(i - at));
        row.add(title.likely());
        row.add(at < 0 ? -1 : near(run.start() - at));
        row.add(at < 0 ? -1 : i > at ? density(at + 1, i) : -2);
        row.add(titled[i]);
        row.add(Relevance.mean(titled, i - 6, i + 7));
        row.add(Relevance.mean(titled, i, i + 20));
    }

    /** The share of the words that is likely body. */
    private double density(int from, int to) {
        int a = Math.max(0, Math.min(from, odds.length));
        int b = Math.max(0, Math.min(to, odds.length));
        return b <= a ? -1 : (likelyWords[b] - likelyWords[a]) / Math.max(1, words[b] - words[a]);
    }

    private static double near(int distance) {
        return Math.max(-FAR, Math.min(FAR, distance));
    }
}
