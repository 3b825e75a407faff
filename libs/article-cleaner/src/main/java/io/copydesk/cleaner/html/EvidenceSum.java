package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.FeatureRow;

/** What several tokens speak for together: the strongest against, the strongest for, and the sum. */
final class EvidenceSum {

    private double least;
    private double most;
    private double sum;

    void add(double weight) {
        least = Math.min(least, weight);
        most = Math.max(most, weight);
        sum += weight;
    }

    /** Writes all three; the sum is divided by {@code tokens}. */
    void describe(int tokens, FeatureRow row) {
        row.add(least);
        row.add(most);
        row.add(sum / tokens);
    }
}
