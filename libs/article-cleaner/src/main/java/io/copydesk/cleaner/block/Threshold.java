package io.copydesk.cleaner.block;

import io.copydesk.cleaner.Focus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * From which probability on a block is kept: half the F1 that is to be expected is the threshold that gains most of it
 * (Lipton, Elkan and Narayanaswamy, Optimal Thresholding of Classifiers to Maximize F1 Measure, 2014).
 * On a page of which little is sure, what is left out costs more than what is wrongly kept.
 */
public final class Threshold {

    /** Below it a page without any article would be kept. */
    private static final double LOWEST = 0.2;

    private record Likely(double probability, int words) {}

    private Threshold() {}

    /**
     * The threshold for a page.
     *
     * @param probabilities how likely each block is body
     */
    public static double of(List<? extends Block> blocks, double[] probabilities, Focus focus) {
        List<Likely> order = new ArrayList<>();
        double all = 0;
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i] > 0) {
                Likely likely =
                        new Likely(probabilities[i], blocks.get(i).shape().words());
                order.add(likely);
                all += likely.probability * likely.words;
            }
        }
        order.sort(Comparator.comparingDouble(likely -> -likely.probability));
        double kept = 0;
        double right = 0;
        double best = 0;
        for (Likely likely : order) {
            kept += likely.words;
            right += likely.probability * likely.words;
            best = Math.max(best, 2 * right / Math.max(1, kept + all));
        }
        return moved(Math.max(LOWEST, best / 2), focus);
    }

    /** As much further as the focus moves a threshold of a half, in odds. */
    private static double moved(double threshold, Focus focus) {
        double odds = threshold / (1 - threshold) * focus.likelihood() / (1 - focus.likelihood());
        return odds / (1 + odds);
    }
}
