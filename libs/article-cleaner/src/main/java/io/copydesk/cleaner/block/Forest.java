package io.copydesk.cleaner.block;

import java.io.BufferedReader;
import java.io.Reader;
import java.util.List;

/**
 * Boosted decision trees that say how likely a block is body. Immutable.
 *
 * <p>The resource has a tree a line, its nodes in order: {@code feature:threshold:otherwise} goes to the next node where
 * the feature is not above the threshold and else to node {@code otherwise}; a number alone is a leaf.
 */
public final class Forest {

    /** Where a leaf has the number of its feature. */
    private static final int LEAF = 0xFFFF;

    /**
     * Of all trees' nodes, one tree after the other, each in one number, so that a step down a tree looks into memory once: the
     * feature in the upper 16 bits, in the next 16 how far on the node is that is not the next, and in the lower 32 the
     * threshold or the leaf's value.
     */
    private final long[] nodes;

    /** Where each tree begins. */
    private final int[] roots;

    private Forest(List<String[]> trees) {
        nodes = new long[trees.stream().mapToInt(tree -> tree.length).sum()];
        roots = new int[trees.size()];
        int at = 0;
        for (int i = 0; i < roots.length; i++) {
            roots[i] = at;
            for (String node : trees.get(i)) {
                nodes[at] = node(node.split(":", -1), at - roots[i]);
                at++;
            }
        }
    }

    private static long node(String[] node, int at) {
        boolean leaf = node.length == 1;
        long feature = leaf ? LEAF : Integer.parseInt(node[0]);
        long jump = leaf ? 0 : Integer.parseInt(node[2]) - at;
        float value = Float.parseFloat(node[leaf ? 0 : 1]);
        return (feature << 48) | (jump << 32) | (Float.floatToRawIntBits(value) & 0xFFFF_FFFFL);
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
        double sum = 0;
        for (int root : roots) {
            int at = root;
            long node = nodes[at];
            int feature = (int) (node >>> 48);
            while (feature != LEAF) {
                at += features[feature] <= Float.intBitsToFloat((int) node) ? 1 : (int) (node >>> 32) & 0xFFFF;
                node = nodes[at];
                feature = (int) (node >>> 48);
            }
            sum += Float.intBitsToFloat((int) node);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
