package io.copydesk.entities;

import java.util.Arrays;

/**
 * A conditional random field over a sentence's labels (Lafferty, McCallum and Pereira 2001). Immutable.
 *
 * <p>The resource has first a line for each label with the weights of the labels that may follow, one more for those that a sentence
 * may begin with, then a feature a line: the feature and the labels it speaks for or against, with the weights, parted by tabs.
 */
final class Model {

    private final HashTable features = new HashTable();
    private final double[] transitions = Lattice.noTransitions();

    /** By feature, a weight for each label. */
    private float[] weights = new float[1 << 16];

    private int read;
    private int count;

    static Model resource() {
        Model model = new Model();
        Lines.read("entities.model", model::add);
        return model;
    }

    static Model of(Iterable<String> lines) {
        Model model = new Model();
        lines.forEach(model::add);
        return model;
    }

    private void add(String line) {
        String[] parts = line.split("\t", -1);
        if (read <= Label.COUNT) {
            for (int label = 0; label < Label.COUNT; label++) {
                transitions[read * Label.COUNT + label] = Double.parseDouble(parts[label]);
            }
            read++;
            return;
        }
        int at = ++count * Label.COUNT;
        if (at + Label.COUNT > weights.length) {
            weights = Arrays.copyOf(weights, weights.length * 2);
        }
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            int label = Label.ALL.indexOf(parts[i].substring(0, equals));
            weights[at + label] = Float.parseFloat(parts[i].substring(equals + 1));
        }
        features.add(Hash.of(parts[0]), count);
    }

    Lattice lattice(Features of, int size) {
        double[][] scores = new double[size][Label.COUNT];
        for (int i = 0; i < size; i++) {
            of.describe(i, new Scorer(scores[i]));
        }
        return new Lattice(scores, transitions);
    }

    /** Adds up the weights of the features that are written. */
    private final class Scorer implements FeatureWriter {

        private final double[] scores;
        private long feature;

        Scorer(double[] scores) {
            this.scores = scores;
        }

        @Override
        public FeatureWriter begin(String template) {
            feature = Hash.of(template);
            return this;
        }

        @Override
        public FeatureWriter add(CharSequence piece) {
            feature = Hash.add(feature, piece);
            return this;
        }

        @Override
        public FeatureWriter add(int number) {
            if (number < 0) {
                feature = Hash.add(feature, '-');
            }
            int rest = Math.abs(number);
            for (int unit = rest > 99 ? 1000 : rest > 9 ? 10 : 1; unit > 0; unit /= 10) {
                if (unit <= rest || unit == 1) {
                    feature = Hash.add(feature, (char) ('0' + rest / unit % 10));
                }
            }
            return this;
        }

        @Override
        public void end() {
            int known = features.get(feature);
            if (known != HashTable.NONE) {
                for (int label = 0; label < Label.COUNT; label++) {
                    scores[label] += weights[known * Label.COUNT + label];
                }
            }
        }
    }
}
