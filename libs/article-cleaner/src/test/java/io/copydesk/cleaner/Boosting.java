package io.copydesk.cleaner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Trains boosted trees with logistic loss on histograms of the features. */
final class Boosting {

    /**
     * How to train.
     *
     * @param runs how many forests, of other draws each, are averaged
     * @param trees of each of them
     * @param leastHessian of a leaf
     * @param columns the share of features that a split is chosen from
     */
    record Settings(int runs, int trees, int depth, double rate, double ridge, double leastHessian, double columns) {}

    private static final int BINS = 48;

    /** The share of pages that a tree sees: blocks of one page are alike. */
    private static final double PAGES = 0.7;

    private final Settings settings;
    private final float[][] cuts;
    private final byte[][] bins;
    private final double[] target;
    private final double[] weight;
    private final double[] score;
    private final Random random;

    /** Gradient and hessian of each row, side by side, for both are wanted at once. */
    private final float[] slopes;

    private final int[] page;

    /**
     * Before the training.
     *
     * @param seed of the draws: another one trains trees that are as good
     * @param page which page each row is of, rising
     */
    Boosting(int seed, Settings settings, List<float[]> rows, double[] target, double[] weight, int[] page) {
        this.random = new Random(seed);
        this.settings = settings;
        this.page = page;
        int features = rows.get(0).length;
        this.target = target;
        this.weight = weight;
        score = new double[rows.size()];
        slopes = new float[rows.size() * 2];
        cuts = new float[features][];
        bins = new byte[features][rows.size()];
        for (int f = 0; f < features; f++) {
            float[] column = new float[rows.size()];
            for (int i = 0; i < column.length; i++) {
                column[i] = rows.get(i)[f];
            }
            cuts[f] = cuts(column);
            for (int i = 0; i < column.length; i++) {
                int at = Arrays.binarySearch(cuts[f], column[i]);
                bins[f][i] = (byte) (at >= 0 ? at : -at - 1);
            }
        }
    }

    private static float[] cuts(float[] column) {
        float[] sorted = column.clone();
        Arrays.sort(sorted);
        List<Float> cuts = new ArrayList<>();
        float[] distinct = new float[sorted.length];
        int n = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                distinct[n++] = sorted[i];
            }
        }
        if (n <= BINS) {
            for (int i = 0; i + 1 < n; i++) {
                add(cuts, (distinct[i] + distinct[i + 1]) / 2);
            }
        } else {
            for (int b = 1; b < BINS; b++) {
                add(cuts, sorted[(int) ((long) sorted.length * b / BINS)]);
            }
        }
        float[] out = new float[cuts.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = cuts.get(i);
        }
        return out;
    }

    /** Rounded, for a threshold of four digits is as good and keeps the resource small. */
    private static void add(List<Float> cuts, float cut) {
        float rounded = Float.parseFloat(String.format(Locale.ROOT, "%.3e", cut));
        if (cuts.isEmpty() || rounded > cuts.get(cuts.size() - 1)) {
            cuts.add(rounded);
        }
    }

    /** A tree a line, as the library reads them. */
    List<String> train() {
        List<String> out = new ArrayList<>();
        for (int t = 0; t < settings.trees; t++) {
            for (int i = 0; i < score.length; i++) {
                double p = 1 / (1 + Math.exp(-score[i]));
                slopes[2 * i] = (float) (weight[i] * (p - target[i]));
                slopes[2 * i + 1] = (float) (weight[i] * Math.max(1e-4, p * (1 - p)));
            }
            int[] rows = new int[score.length];
            int n = 0;
            boolean[] drawn = new boolean[page[page.length - 1] + 1];
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = random.nextDouble() < PAGES;
            }
            for (int i = 0; i < rows.length; i++) {
                if (drawn[page[i]]) {
                    rows[n++] = i;
                }
            }
            List<String> nodes = new ArrayList<>();
            List<double[]> raw = new ArrayList<>();
            grow(Arrays.copyOf(rows, n), settings.depth, nodes, raw);
            out.add(String.join(" ", nodes));
            for (int i = 0; i < score.length; i++) {
                int node = 0;
                while (raw.get(node)[0] >= 0) {
                    node = bins[(int) raw.get(node)[0]][i] <= raw.get(node)[1] ? node + 1 : (int) raw.get(node)[2];
                }
                score[i] += raw.get(node)[1];
            }
        }
        return out;
    }

    private void grow(int[] rows, int depth, List<String> nodes, List<double[]> raw) {
        double g = 0;
        double h = 0;
        for (int i : rows) {
            g += slopes[2 * i];
            h += slopes[2 * i + 1];
        }
        double ridge = settings.ridge;
        double bestGain = 1e-3;
        int bestFeature = -1;
        int bestBin = 0;
        boolean splits = depth > 0 && h >= 2 * settings.leastHessian;
        for (int f = 0; splits && f < bins.length; f++) {
            if (random.nextDouble() > settings.columns) {
                continue;
            }
            double[] sums = new double[2 * BINS + 2];
            byte[] bin = bins[f];
            for (int i : rows) {
                int at = 2 * bin[i];
                sums[at] += slopes[2 * i];
                sums[at + 1] += slopes[2 * i + 1];
            }
            double gl = 0;
            double hl = 0;
            for (int b = 0; b < cuts[f].length; b++) {
                gl += sums[2 * b];
                hl += sums[2 * b + 1];
                if (hl < settings.leastHessian || h - hl < settings.leastHessian) {
                    continue;
                }
                double gain = gl * gl / (hl + ridge) + (g - gl) * (g - gl) / (h - hl + ridge) - g * g / (h + ridge);
                if (gain > bestGain) {
                    bestGain = gain;
                    bestFeature = f;
                    bestBin = b;
                }
            }
        }
        int at = nodes.size();
        if (bestFeature < 0) {
            double leaf = -settings.rate * g / (h + ridge);
            nodes.add(String.format(Locale.ROOT, "%.4f", leaf / settings.runs));
            raw.add(new double[] {-1, leaf, 0});
            return;
        }
        nodes.add("");
        raw.add(new double[] {bestFeature, bestBin, 0});
        int[] left = new int[rows.length];
        int[] right = new int[rows.length];
        int l = 0;
        int r = 0;
        for (int i : rows) {
            if (bins[bestFeature][i] <= bestBin) {
                left[l++] = i;
            } else {
                right[r++] = i;
            }
        }
        grow(Arrays.copyOf(left, l), depth - 1, nodes, raw);
        raw.get(at)[2] = nodes.size();
        nodes.set(at, bestFeature + ":" + cuts[bestFeature][bestBin] + ":" + nodes.size());
        grow(Arrays.copyOf(right, r), depth - 1, nodes, raw);
    }
}
