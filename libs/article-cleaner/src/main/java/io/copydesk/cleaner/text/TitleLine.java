package io.copydesk.cleaner.text;

import io.copydesk.cleaner.block.CaptionWords;
import io.copydesk.cleaner.block.Cue;
import io.copydesk.cleaner.block.FeatureRow;
import io.copydesk.cleaner.block.Forest;
import java.util.HashMap;
import java.util.Map;

/** Finds the title among what stands before the body and its first lines. Not thread-safe. */
public final class TitleLine {

    /** Words; a longer line is a sentence of the body or a summary. */
    private static final int LONGEST = 30;

    /** Blocks before the body, among them a byline, a date, a summary, pictures, buttons and sometimes a whole menu. */
    private static final int BEFORE = 60;

    /** Blocks into what looks like the body: a summary or a menu with sentences may stand before the title. */
    private static final int INTO = 12;

    /** Below it no line is said to be the title: half of such would be wrong. */
    private static final double LIKELY = 0.15;

    /** A line that has most words of the address is looked at wherever it stands. */
    private static final double FITTING = 0.6;

    private static final int FAR = 41;

    private final TextPage page;
    private final double[] first;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Relevance relevance;
    private final double[] overlaps;
    private final int body;
    private final double bestFit;

    public TitleLine(TextPage page, double[] first) {
        this.page = page;
        this.first = first;
        boolean[] sure = new boolean[first.length];
        double fit = 0;
        for (int i = 0; i < first.length; i++) {
            TextBlock block = page.block(i);
            sure[i] = first[i] > 0.6 && block.shape().isProse();
            counts.merge(block.text(), 1, Integer::sum);
            fit = Math.max(fit, page.slugFit(i));
        }
        bestFit = fit;
        ProseRun run = ProseRun.of(page.blocks(), sure);
        // on a page without prose, of a list or of a picture, the likeliest block has to do
        body = run.isEmpty() ? likeliest() : run.start();
        relevance = page.relevance(sure);
        overlaps = relevance.overlaps();
    }

    private int likeliest() {
        int best = -1;
        for (int i = 0; i < first.length; i++) {
            best = best < 0 || first[i] > first[best] ? i : best;
        }
        return best;
    }

    /** The index of the block where the body begins, or -1. */
    int body() {
        return body;
    }

    /** Whether a block may be the title at all. */
    public boolean isCandidate(int i) {
        TextBlock block = page.block(i);
        int words = block.shape().words();
        boolean near = i >= body - BEFORE && i < body + INTO;
        return body >= 0
                && (near || page.slugFit(i) > FITTING)
                && words >= 1
                && words <= LONGEST
                && block.shape().digits() * 2 < block.shape().chars()
                && !CaptionWords.in(block);
    }

    /**
     * What is most likely the title.
     *
     * @param at the block, or -1
     * @param likely the probability
     */
    public record Guess(int at, double likely) {

        /** The block, or -1 if it is rather something else. */
        public int title() {
            return likely > LIKELY ? at : -1;
        }
    }

    public Guess guess(Forest forest) {
        Guess best = new Guess(-1, 0);
        FeatureRow row = new FeatureRow();
        for (int i = 0; i < first.length; i++) {
            if (isCandidate(i)) {
                row.clear();
                describe(i, row);
                double likely = forest.probability(row);
                best = likely > best.likely ? new Guess(i, likely) : best;
            }
        }
        return best;
    }

    /** Writes the numbers of block {@code i}. */
    public void describe(int i, FeatureRow row) {
        TextBlock block = page.block(i);
        double fit = page.slugFit(i);
        row.add(fit);
        row.add(bestFit - fit);
        row.add(bestFit);
        row.add(page.slugWords());
        row.add(Math.min(FAR, i));
        row.add(Math.max(-FAR, Math.min(FAR, body - i)));
        row.add(block.shape().words());
        row.add(block.shape().chars());
        row.add(block.shape().endsSentence());
        row.add(block.text().endsWith("?") || block.text().endsWith("!"));
        row.add(block.shape().capitals() / (double) Math.max(1, block.shape().words()));
        row.add(block.shape().digits());
        row.add(Integer.bitCount(block.cues()));
        row.add((block.cues() & (Cue.BYLINE.bit() | Cue.CREDIT.bit() | Cue.PAGER.bit())) != 0);
        row.add((block.cues() & (Cue.RELATED.bit() | Cue.COMMENTS.bit() | Cue.SHARE.bit() | Cue.TAGS.bit())) != 0);
        row.add(counts.getOrDefault(block.text(), 1));
        row.add(held(block.text(), i));
        row.add(overlaps[i]);
        row.add(relevance.names(i));
        row.add(first[i]);
        row.add(block.text().indexOf('|') > 0
                || block.text().contains(" - ")
                || block.text().contains(" – "));
        row.add(block.gap());
        page.shape(i, row);
        for (int step : new int[] {-2, -1, 1, 2, 3}) {
            neighbour(i + step, row);
        }
        int headlines = 0;
        int longer = 0;
        int overlapping = 0;
        for (int k = Math.max(0, body - BEFORE); k < Math.min(first.length, body + INTO); k++) {
            int words = page.block(k).shape().words();
            boolean headline =
                    words >= 4 && words <= 25 && !page.block(k).shape().endsSentence();
            headlines += headline && k > i ? 1 : 0;
            longer += headline && words > block.shape().words() ? 1 : 0;
            overlapping += headline && k != i && overlaps[k] > overlaps[i] ? 1 : 0;
        }
        row.add(headlines);
        row.add(longer);
        row.add(overlapping);
    }

    /** How many longer lines begin or end with this one: breadcrumbs, "Title | Site", the title with its date. */
    private int held(String text, int at) {
        int held = 0;
        for (int k = Math.max(0, at - BEFORE); text.length() > 3 && k < Math.min(first.length, at + BEFORE); k++) {
            String other = page.block(k).text();
            held += other.length() > text.length() && (other.startsWith(text) || other.endsWith(text)) ? 1 : 0;
        }
        return held;
    }

    private void neighbour(int at, FeatureRow row) {
        boolean there = at >= 0 && at < first.length;
        row.add(there ? Math.log1p(page.block(at).shape().words()) : -1);
        row.add(there && page.block(at).shape().endsSentence());
        row.add(there && (page.block(at).cues() & Cue.BYLINE.bit()) != 0);
        row.add(there ? first[at] : -1);
        row.add(there && page.isDated(at));
    }
}
