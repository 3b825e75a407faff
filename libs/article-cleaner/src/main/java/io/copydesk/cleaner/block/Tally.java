package io.copydesk.cleaner.block;

/** How much of each of several things is likely body. Not thread-safe. */
public final class Tally {

    private final double[] likely;
    private final double[] weight;

    public Tally(int things) {
        likely = new double[things];
        weight = new double[things];
    }

    /** Adds a part to a thing: how likely it is body, and what it counts for. */
    public void add(int thing, double probability, double partWeight) {
        likely[thing] += probability * partWeight;
        weight[thing] += partWeight;
    }

    /** Adds all of another thing. */
    public void addAll(int to, int of) {
        likely[to] += likely[of];
        weight[to] += weight[of];
    }

    /** The weight of what is likely body. */
    public double likely(int thing) {
        return likely[thing];
    }

    /** The same, less what is likely not. */
    public double gain(int thing) {
        return 2 * likely[thing] - weight[thing];
    }

    /** The share that is likely body; -1 of an empty thing. */
    public double mean(int thing) {
        return mean(likely[thing], weight[thing]);
    }

    /** The share of the rest when one part is left out; -1 if there is no rest. */
    public double meanWithout(int thing, double probability, double partWeight) {
        return mean(likely[thing] - probability * partWeight, weight[thing] - partWeight);
    }

    /** The share of the rest when another tally's thing is left out; -1 if there is no rest. */
    public double meanWithout(int thing, Tally other, int part) {
        return mean(likely[thing] - other.likely[part], weight[thing] - other.weight[part]);
    }

    private static double mean(double likely, double weight) {
        return weight < 1e-6 ? -1 : likely / weight;
    }
}
