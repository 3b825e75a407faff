package io.copydesk.cleaner.block;

import java.io.BufferedReader;
import java.io.Reader;
import java.util.List;

/**
 * Boosted decision trees that say how likely a block is body. Immutable.
 *
 * <p>The resource has a tree a line, its nodes in order: {@code feature:threshold:otherwise} goes to the next node where
 * the feature is not above the threshold and else to node {@code otherwise}; a number alone is a leaf.
 *
 * <p>No processor can foresee which way a tree is walked, so no step is a branch: all trees are filled up to the depth of the deepest, the
 * nodes under node {@code n} of a tree are {@code 2n + 1} and {@code 2n + 2}, and a comparison of numbers is added to the place of the first.
 * Eight trees are walked side by side, for a step waits for memory.
 */
public final class Forest {

    private static final int ABREAST = 8;

    /** Steps from each tree's root to a leaf. */
    private final int depth;

    /** Nodes of each tree that are none of its leaves. */
    private final int inner;

    /** Of all trees, filled up with trees of nothing but 0 to a multiple of those walked side by side. */
    private final int trees;

    /** By inner node, the feature it asks for. */
    private final char[] features;

    /** By inner node, what the feature must be above to go on to the second of the nodes under it, as {@link #order} has it. */
    private final int[] thresholds;

    /** By leaf. */
    private final float[] values;

    private Forest(List<String[]> trees) {
        this.depth = trees.stream().mapToInt(tree -> depth(tree, 0)).max().orElse(0);
        this.inner = (1 << depth) - 1;
        this.trees = (trees.size() + ABREAST - 1) / ABREAST * ABREAST;
        this.features = new char[this.trees * inner];
        this.thresholds = new int[this.trees * inner];
        this.values = new float[this.trees * (inner + 1)];
        for (int tree = 0; tree < trees.size(); tree++) {
            lay(trees.get(tree), 0, tree, 0);
        }
    }

    /** The nodes of a written tree from one on to its deepest leaf, that one not counted. */
    private static int depth(String[] tree, int written) {
        String[] node = tree[written].split(":", -1);
        return node.length == 1 ? 0 : 1 + Math.max(depth(tree, written + 1), depth(tree, Integer.parseInt(node[2])));
    }

    /** Lays a written node and all under it down at a place of a tree; a leaf that is not deep enough is all leaves under that place. */
    private void lay(String[] written, int from, int tree, int at) {
        String[] node = written[from].split(":", -1);
        if (at >= inner) {
            values[tree * (inner + 1) + at - inner] = Float.parseFloat(node[0]);
        } else if (node.length == 1) {
            lay(written, from, tree, 2 * at + 1);
            lay(written, from, tree, 2 * at + 2);
        } else {
            features[tree * inner + at] = (char) Integer.parseInt(node[0]);
            thresholds[tree * inner + at] = order(Float.parseFloat(node[1]));
            lay(written, from + 1, tree, 2 * at + 1);
            lay(written, Integer.parseInt(node[2]), tree, 2 * at + 2);
        }
    }

    /** A whole number for each number, in the same order. */
    private static int order(float value) {
        int bits = Float.floatToRawIntBits(value + 0.0f); // which makes one zero of the two
        return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
    }

    /** Loads a resource of this package. */
    public static Forest resource(String name) {
        return Resource.read(name, Forest::read);
    }

    /** Reads trees in the resource's form. */
    public static Forest read(Reader reader) {
        return new Forest(new BufferedReader(reader)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ", -1))
                .toList());
    }

    /** The probability, 0 to 1. */
    public double probability(FeatureRow row) {
        return probability(row.values(), row.size());
    }

    /** The probability, 0 to 1. */
    public double probability(float[] features) {
        return probability(features, features.length);
    }

    /** @param row the features, and perhaps more behind them */
    private double probability(float[] row, int size) {
        int[] ordered = new int[size];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = order(row[i]);
        }
        double sum = 0;
        for (int tree = 0; tree < trees; tree += ABREAST) {
            sum += eight(tree, ordered);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private double eight(int tree, int[] row) {
        int root = tree * inner;
        int a = 0;
        int b = 0;
        int c = 0;
        int d = 0;
        int e = 0;
        int f = 0;
        int g = 0;
        int h = 0;
        for (int step = 0; step < depth; step++) {
            a = next(root, a, row);
            b = next(root + inner, b, row);
            c = next(root + 2 * inner, c, row);
            d = next(root + 3 * inner, d, row);
            e = next(root + 4 * inner, e, row);
            f = next(root + 5 * inner, f, row);
            g = next(root + 6 * inner, g, row);
            h = next(root + 7 * inner, h, row);
        }
        int leaf = tree * (inner + 1) - inner;
        int leaves = inner + 1;
        return (double) values[leaf + a]
                + values[leaf + leaves + b]
                + values[leaf + 2 * leaves + c]
                + values[leaf + 3 * leaves + d]
                + values[leaf + 4 * leaves + e]
                + values[leaf + 5 * leaves + f]
                + values[leaf + 6 * leaves + g]
                + values[leaf + 7 * leaves + h];
    }

    private int next(int root, int at, int[] row) {
        long below = (long) thresholds[root + at] - row[features[root + at]]; // less than 0 where the feature is above
        return 2 * at + 1 + (int) (below >>> 63);
    }
}
