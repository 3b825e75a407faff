package io.copydesk.cleaner.block;

import java.io.BufferedReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Boosted decision trees that say how likely a block is body. Immutable.
 *
 * <p>The resource has a tree a line, its nodes in order: {@code feature:threshold:otherwise} goes to the next node where
 * the feature is not above the threshold and else to node {@code otherwise}; a number alone is a leaf.
 */
public final class Forest {

    private final List<Tree> trees;

    @SuppressWarnings("ArrayRecordComponent") // private, never compared
    private record Tree(int[] feature, float[] value, int[] otherwise) {}

    private Forest(List<Tree> trees) {
        this.trees = trees;
    }

    /** Loads a resource of this package. */
    public static Forest resource(String name) {
        return Resource.read(name, Forest::read);
    }

    /** Reads trees in the resource's form. */
    public static Forest read(Reader reader) {
        List<Tree> trees = new ArrayList<>();
        new BufferedReader(reader).lines().filter(line -> !line.startsWith("#")).forEach(line -> trees.add(tree(line)));
        return new Forest(trees);
    }

    private static Tree tree(String line) {
        String[] nodes = line.split(" ", -1);
        int[] feature = new int[nodes.length];
        float[] value = new float[nodes.length];
        int[] otherwise = new int[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            String[] node = nodes[i].split(":", -1);
            feature[i] = node.length == 1 ? -1 : Integer.parseInt(node[0]);
            value[i] = Float.parseFloat(node[node.length == 1 ? 0 : 1]);
            otherwise[i] = node.length == 1 ? 0 : Integer.parseInt(node[2]);
        }
        return new Tree(feature, value, otherwise);
    }

    /** The probability, 0 to 1. */
    public double probability(float[] features) {
        double sum = 0;
        for (Tree tree : trees) {
            int node = 0;
            while (tree.feature[node] >= 0) {
                node = features[tree.feature[node]] <= tree.value[node] ? node + 1 : tree.otherwise[node];
            }
            sum += tree.value[node];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
