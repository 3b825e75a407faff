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

    /** Of all trees' nodes, one tree after the other: the walk down a tree touches little memory. */
    private final int[] feature;

    private final float[] value;
    private final int[] otherwise;

    /** Where each tree begins. */
    private final int[] roots;

    private Forest(List<String[]> trees) {
        int size = trees.stream().mapToInt(nodes -> nodes.length).sum();
        feature = new int[size];
        value = new float[size];
        otherwise = new int[size];
        roots = new int[trees.size()];
        int at = 0;
        for (int i = 0; i < roots.length; i++) {
            roots[i] = at;
            for (String node : trees.get(i)) {
                read(node.split(":", -1), roots[i], at++);
            }
        }
    }

    private void read(String[] node, int root, int at) {
        boolean leaf = node.length == 1;
        feature[at] = leaf ? -1 : Integer.parseInt(node[0]);
        value[at] = Float.parseFloat(node[leaf ? 0 : 1]);
        otherwise[at] = leaf ? 0 : root + Integer.parseInt(node[2]);
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
            int node = root;
            int asked = feature[node];
            while (asked >= 0) {
                node = features[asked] <= value[node] ? node + 1 : otherwise[node];
                asked = feature[node];
            }
            sum += value[node];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
