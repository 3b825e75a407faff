package io.copydesk.entities;

import java.util.Arrays;

/**
 * The labels of a sentence's words in a linear chain: which of them is best as a whole, and how likely each is. Sums are of
 * logarithms. Not thread-safe.
 */
final class Lattice {

    private static final double NEVER = -1e9;

    private final int size;

    /** By word and label. */
    private final double[][] scores;

    /** By label and the next label; in the last row for the first word. */
    private final double[] transitions;

    private double[][] forward = new double[0][];
    private double[][] backward = new double[0][];
    private double all;

    Lattice(double[][] scores, double[] transitions) {
        this.size = scores.length;
        this.scores = scores;
        this.transitions = transitions;
    }

    static double[] noTransitions() {
        return new double[(Label.COUNT + 1) * Label.COUNT];
    }

    /** Of a label after another. */
    static int transition(int before, int label) {
        return before * Label.COUNT + label;
    }

    /** Of a label at the beginning. */
    static int transition(int label) {
        return Label.COUNT * Label.COUNT + label;
    }

    /** The best labels as a whole (Viterbi). */
    int[] best() {
        double[][] most = new double[size][Label.COUNT];
        int[][] from = new int[size][Label.COUNT];
        begin(most[0]);
        for (int i = 1; i < size; i++) {
            for (int label = 0; label < Label.COUNT; label++) {
                double best = Double.NEGATIVE_INFINITY;
                for (int before = 0; before < Label.COUNT; before++) {
                    double score = Label.mayFollow(before, label)
                            ? most[i - 1][before] + transitions[transition(before, label)]
                            : NEVER;
                    if (score > best) {
                        best = score;
                        from[i][label] = before;
                    }
                }
                most[i][label] = best + scores[i][label];
            }
        }
        int[] labels = new int[size];
        for (int label = 1; label < Label.COUNT; label++) {
            if (most[size - 1][label] > most[size - 1][labels[size - 1]]) {
                labels[size - 1] = label;
            }
        }
        for (int i = size - 1; i > 0; i--) {
            labels[i - 1] = from[i][labels[i]];
        }
        return labels;
    }

    private void begin(double[] first) {
        for (int label = 0; label < Label.COUNT; label++) {
            first[label] = Label.mayBegin(label) ? scores[0][label] + transitions[transition(label)] : NEVER;
        }
    }

    /** Sums up over all labellings, for the probabilities. */
    void sum() {
        forward = new double[size][Label.COUNT];
        backward = new double[size][Label.COUNT];
        double[] terms = new double[Label.COUNT];
        begin(forward[0]);
        for (int i = 1; i < size; i++) {
            for (int label = 0; label < Label.COUNT; label++) {
                for (int before = 0; before < Label.COUNT; before++) {
                    terms[before] = Label.mayFollow(before, label)
                            ? forward[i - 1][before] + transitions[transition(before, label)]
                            : NEVER;
                }
                forward[i][label] = log(terms) + scores[i][label];
            }
        }
        for (int i = size - 2; i >= 0; i--) {
            for (int label = 0; label < Label.COUNT; label++) {
                for (int next = 0; next < Label.COUNT; next++) {
                    terms[next] = Label.mayFollow(label, next)
                            ? transitions[transition(label, next)] + scores[i + 1][next] + backward[i + 1][next]
                            : NEVER;
                }
                backward[i][label] = log(terms);
            }
        }
        all = log(forward[size - 1]);
    }

    /** After {@link #sum}: the probability of a word's label. */
    double probability(int i, int label) {
        return Math.exp(forward[i][label] + backward[i][label] - all);
    }

    /** After {@link #sum}: the probability of the labels of two words, {@code i} the second. */
    double probability(int i, int before, int label) {
        return Math.exp(forward[i - 1][before]
                + transitions[transition(before, label)]
                + scores[i][label]
                + backward[i][label]
                - all);
    }

    private static double log(double[] terms) {
        double most = Arrays.stream(terms).max().orElse(NEVER);
        double sum = 0;
        for (double term : terms) {
            sum += Math.exp(term - most);
        }
        return most + Math.log(sum);
    }
}
