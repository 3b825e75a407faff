package io.copydesk.cleaner.block;

import java.io.BufferedReader;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;

/**
 * Boosted decision trees that say how likely a block is body. Immutable.
 *
 * <p>The resource has a tree a line, its nodes in order: {@code feature:threshold:otherwise} goes to the next node where
 * the feature is not above the threshold and else to node {@code otherwise}; a number alone is a leaf.
 *
 * <p>No processor can foresee which way a tree is walked, so no step is a branch: of two nodes under one the second stands behind
 * the first, a comparison of numbers is added to the place of the first, and each tree takes as many steps as its deepest leaf needs, those from
 * a leaf to itself. Four trees are walked side by side, for a step waits for memory.
 */
public final class Forest {

    private static final int ABREAST = 4;

    /**
     * Of all trees' nodes, each in one number, so that a step looks into memory once: the feature in the upper 16 bits, in the
     * next 16 how far on the two nodes under it begin, 0 for a leaf, and in the lower 32 the threshold as {@link #order} has it.
     */
    private final long[] nodes;

    /** Of those nodes that are leaves. */
    private final float[] values;

    /** Where each tree begins; filled up with trees of one leaf, 0, to a multiple of those walked side by side. */
    private final int[] roots;

    /** For each so many trees, the steps to the deepest leaf. */
    private final int[] steps;

    private Forest(List<String[]> trees) {
        int size = trees.stream().mapToInt(tree -> tree.length).sum();
        nodes = new long[size + 1];
        values = new float[size + 1];
        roots = new int[(trees.size() + ABREAST - 1) / ABREAST * ABREAST];
        steps = new int[roots.length / ABREAST];
        Arrays.fill(roots, size);
        nodes[size] = leaf();
        int at = 0;
        for (int tree = 0; tree < trees.size(); tree++) {
            roots[tree] = at;
            int depth = lay(trees.get(tree), at);
            steps[tree / ABREAST] = Math.max(steps[tree / ABREAST], depth);
            at += trees.get(tree).length;
        }
    }

    /** Lays a tree down level by level, and says how deep it is. */
    private int lay(String[] tree, int root) {
        int[] written = new int[tree.length]; // of each place, the number of its node in the resource
        int next = 1;
        int depth = 0;
        int level = 1; // where the next level begins
        for (int at = 0; at < tree.length; at++) {
            if (at == level) {
                depth++;
                level = next;
            }
            String[] node = tree[written[at]].split(":", -1);
            if (node.length == 1) {
                nodes[root + at] = leaf();
                values[root + at] = Float.parseFloat(node[0]);
            } else {
                long feature = Integer.parseInt(node[0]);
                nodes[root + at] = (feature << 48)
                        | ((long) (next - at) << 32)
                        | (order(Float.parseFloat(node[1])) & 0xFFFF_FFFFL);
                written[next++] = written[at] + 1;
                written[next++] = Integer.parseInt(node[2]);
            }
        }
        return depth;
    }

    private static long leaf() {
        return Integer.MAX_VALUE; // no feature is above it
    }

    /** A whole number for each number, in the same order. */
    private static int order(float value) {
        int bits = Float.floatToIntBits(value + 0.0f); // which makes one zero of the two
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
    public double probability(float[] features) {
        int[] ordered = new int[features.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = order(features[i]);
        }
        double sum = 0;
        for (int four = 0; four < steps.length; four++) {
            int a = roots[four * ABREAST];
            int b = roots[four * ABREAST + 1];
            int c = roots[four * ABREAST + 2];
            int d = roots[four * ABREAST + 3];
            for (int step = 0; step < steps[four]; step++) {
                a = next(a, ordered);
                b = next(b, ordered);
                c = next(c, ordered);
                d = next(d, ordered);
            }
            sum += values[a];
            sum += values[b];
            sum += values[c];
            sum += values[d];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private int next(int at, int[] features) {
        long node = nodes[at];
        long above = ((int) node - (long) features[(int) (node >>> 48)])
                >>> 63; // 1 where the feature is above the threshold
        return at + (int) (node >>> 32 & 0xFFFF) + (int) above;
    }
}
