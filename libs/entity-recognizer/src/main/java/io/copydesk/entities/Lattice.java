package io.copydesk.entities;

import java.util.Arrays;

/**
 * The labels of a sentence's words in a linear chain: which of them is best as a whole, and how likely each is. Scores are
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

    /** By word and label, the greatest of a word being 1; by label and the next label. */
    private double[][] emissions = new double[0][];

    private double[] follow = new double[0];

    /** What each word's forward sums were divided by. */
    private double[] scales = new double[0];

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

    /**
     * Sums up over all labellings, for the probabilities: forward and backward, each word's sums brought to 1 together, so that
     * no product becomes too small (Rabiner 1989).
     */
    void sum() {
        forward = new double[size][Label.COUNT];
        backward = new double[size][Label.COUNT];
        emissions = new double[size][Label.COUNT];
        scales = new double[size];
        follow = new double[transitions.length];
        for (int i = 0; i < follow.length; i++) {
            follow[i] = Math.exp(transitions[i]);
        }
        for (int i = 0; i < size; i++) {
            double most = NEVER;
            for (double score : scores[i]) {
                most = Math.max(most, score);
            }
            for (int label = 0; label < Label.COUNT; label++) {
                emissions[i][label] = Math.exp(scores[i][label] - most);
            }
        }
        sumForward();
        sumBackward();
    }

    private void sumForward() {
        for (int i = 0; i < size; i++) {
            double all = 0;
            for (int label = 0; label < Label.COUNT; label++) {
                double sum = i > 0 || !Label.mayBegin(label) ? 0 : follow[transition(label)];
                for (int before = 0; i > 0 && before < Label.COUNT; before++) {
                    if (Label.mayFollow(before, label)) {
                        sum += forward[i - 1][before] * follow[transition(before, label)];
                    }
                }
                forward[i][label] = sum * emissions[i][label];
                all += forward[i][label];
            }
            scales[i] = all;
            for (int label = 0; label < Label.COUNT; label++) {
                forward[i][label] /= all;
            }
        }
    }

    private void sumBackward() {
        Arrays.fill(backward[size - 1], 1);
        for (int i = size - 2; i >= 0; i--) {
            for (int label = 0; label < Label.COUNT; label++) {
                double sum = 0;
                for (int next = 0; next < Label.COUNT; next++) {
                    if (Label.mayFollow(label, next)) {
                        sum += follow[transition(label, next)] * emissions[i + 1][next] * backward[i + 1][next];
                    }
                }
                backward[i][label] = sum / scales[i + 1];
            }
        }
    }

    /** After {@link #sum}: the probability of a word's label. */
    double probability(int i, int label) {
        return forward[i][label] * backward[i][label];
    }

    /** After {@link #sum}: the probability of the labels of two words, {@code i} the second. */
    double probability(int i, int before, int label) {
        return Label.mayFollow(before, label)
                ? forward[i - 1][before]
                        * follow[transition(before, label)]
                        * emissions[i][label]
                        * backward[i][label]
                        / scales[i]
                : 0;
    }
}
