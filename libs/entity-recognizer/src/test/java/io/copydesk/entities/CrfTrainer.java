package io.copydesk.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Trains a {@link Model} to the greatest likelihood of the labels, by the gradient of a sentence at a time; FTRL-Proximal (McMahan et al.
 * 2013) keeps the weights few and small.
 */
final class CrfTrainer {

    private static final int EPOCHS = 14;
    private static final double RATE = 0.1;
    private static final double LASSO = 1;
    private static final double RIDGE = 0.5;

    /** A feature must come so often. */
    private static final int FEWEST = 2;

    /** Smaller weights are left out. */
    private static final double SMALLEST = 0.02;

    private final Map<String, Integer> features = new HashMap<>();
    private final List<LabelledSentence> sentences;

    /** By sentence and word. */
    private final List<int[][]> described = new ArrayList<>();

    private final int transitions;
    private final double[] weights;
    private final double[] gradients;
    private final double[] squares;

    CrfTrainer(List<LabelledSentence> sentences, Words words, Gazetteer gazetteer) {
        this.sentences = sentences;
        List<List<List<String>>> texts = sentences.stream()
                .map(one -> describe(one.sentence(), words, gazetteer))
                .toList();
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(one -> one.forEach(word -> word.forEach(text -> counts.merge(text, 1, Integer::sum))));
        counts.forEach((text, count) -> {
            if (count >= FEWEST) {
                features.put(text, features.size());
            }
        });
        for (List<List<String>> one : texts) {
            described.add(one.stream()
                    .map(word -> word.stream()
                            .filter(features::containsKey)
                            .mapToInt(features::get)
                            .toArray())
                    .toArray(int[][]::new));
        }
        transitions = features.size() * Label.COUNT;
        int size = transitions + Lattice.noTransitions().length;
        weights = new double[size];
        gradients = new double[size];
        squares = new double[size];
    }

    private static List<List<String>> describe(Sentence sentence, Words words, Gazetteer gazetteer) {
        Features features = new Features(words, gazetteer, sentence);
        return IntStream.range(0, sentence.size())
                .mapToObj(i -> {
                    TextWriter texts = new TextWriter();
                    features.describe(i, texts);
                    return texts.all;
                })
                .toList();
    }

    /** Keeps the features as texts. */
    private static final class TextWriter implements FeatureWriter {
        final List<String> all = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public FeatureWriter begin(String template) {
            text.setLength(0);
            return add(template);
        }

        @Override
        public FeatureWriter add(CharSequence piece) {
            text.append(piece);
            return this;
        }

        @Override
        public FeatureWriter add(int number) {
            text.append(number);
            return this;
        }

        @Override
        public void end() {
            all.add(text.toString());
        }
    }

    /** Trains, and gives the model's lines. */
    List<String> train() {
        List<Integer> order =
                IntStream.range(0, sentences.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
        Random random = new Random(7);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            order.forEach(this::learn);
        }
        for (int i = 0; i < weights.length; i++) {
            settle(i);
        }
        return lines();
    }

    private void learn(int at) {
        int[][] words = described.get(at);
        LabelledSentence of = sentences.get(at);
        for (int[] word : words) {
            for (int feature : word) {
                for (int label = 0; label < Label.COUNT; label++) {
                    settle(feature * Label.COUNT + label);
                }
            }
        }
        for (int i = transitions; i < weights.length; i++) {
            settle(i);
        }
        double[][] scores = new double[words.length][Label.COUNT];
        for (int i = 0; i < words.length; i++) {
            for (int feature : words[i]) {
                for (int label = 0; label < Label.COUNT; label++) {
                    scores[i][label] += weights[feature * Label.COUNT + label];
                }
            }
        }
        Lattice lattice = new Lattice(scores, Arrays.copyOfRange(weights, transitions, weights.length));
        lattice.sum();
        for (int i = 0; i < words.length; i++) {
            for (int label = 0; label < Label.COUNT; label++) {
                double error = lattice.probability(i, label) - (of.labels()[i] == label ? 1 : 0);
                for (int feature : words[i]) {
                    update(feature * Label.COUNT + label, error * of.weight());
                }
                if (i == 0) {
                    update(transitions + Lattice.transition(label), error * of.weight());
                } else {
                    follow(i, label, of, lattice);
                }
            }
        }
    }

    private void follow(int i, int label, LabelledSentence of, Lattice lattice) {
        for (int before = 0; before < Label.COUNT; before++) {
            if (Label.mayFollow(before, label)) {
                boolean right = of.labels()[i - 1] == before && of.labels()[i] == label;
                double error = lattice.probability(i, before, label) - (right ? 1 : 0);
                update(transitions + Lattice.transition(before, label), error * of.weight());
            }
        }
    }

    private void settle(int i) {
        double lasso = i < transitions ? LASSO : 0;
        double sum = gradients[i];
        weights[i] = Math.abs(sum) <= lasso
                ? 0
                : -(sum - Math.signum(sum) * lasso) / ((1 + Math.sqrt(squares[i])) / RATE + RIDGE);
    }

    private void update(int i, double gradient) {
        if (Math.abs(gradient) > 1e-6) {
            double step = (Math.sqrt(squares[i] + gradient * gradient) - Math.sqrt(squares[i])) / RATE;
            gradients[i] += gradient - step * weights[i];
            squares[i] += gradient * gradient;
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row <= Label.COUNT; row++) {
            int from = transitions + row * Label.COUNT;
            lines.add(IntStream.range(from, from + Label.COUNT)
                    .mapToObj(i -> number(weights[i]))
                    .collect(Collectors.joining("\t")));
        }
        features.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(feature -> {
            String said = IntStream.range(0, Label.COUNT)
                    .filter(label -> Math.abs(weights[feature.getValue() * Label.COUNT + label]) >= SMALLEST)
                    .mapToObj(label ->
                            Label.ALL.get(label) + "=" + number(weights[feature.getValue() * Label.COUNT + label]))
                    .collect(Collectors.joining("\t"));
            if (!said.isEmpty()) {
                lines.add(feature.getKey() + "\t" + said);
            }
        });
        return lines;
    }

    private static String number(double weight) {
        return String.format(Locale.ROOT, "%.2f", weight);
    }
}
