package io.copydesk.cleaner.block;

/** What several tokens speak for together: the strongest against, the strongest for, and the sum. Not thread-safe. */
public final class EvidenceSum {

    private double least;
    private double most;
    private double sum;

    public void add(double weight) {
        least = Math.min(least, weight);
        most = Math.max(most, weight);
        sum += weight;
    }

    public double sum() {
        return sum;
    }

    /** Writes all three; the sum is divided by {@code tokens}. */
    public void describe(int tokens, FeatureRow row) {
        row.add(least);
        row.add(most);
        row.add(sum / tokens);
    }
}
