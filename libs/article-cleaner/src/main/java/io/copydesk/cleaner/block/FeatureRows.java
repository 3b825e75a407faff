package io.copydesk.cleaner.block;

import java.util.Arrays;

/** The numbers of a page's blocks, for who needs them twice: kept, or of a very long page found again, to save room. Not thread-safe. */
public final class FeatureRows {

    /** Blocks: some 20 MB. */
    private static final int MOST_KEPT = 20_000;

    /** Finds the numbers of a block. */
    @FunctionalInterface
    public interface Source {
        /** Adds the numbers of block {@code i} to an empty row. */
        void describe(int i, FeatureRow row);
    }

    private final Source source;
    private final float[][] kept;

    /** Of so many blocks. */
    public FeatureRows(int blocks, Source source) {
        this.source = source;
        this.kept = new float[blocks <= MOST_KEPT ? blocks : 0][];
    }

    /** Writes the numbers of block {@code i}, and nothing else, into a row. */
    public void describe(int i, FeatureRow row) {
        row.clear();
        if (kept.length == 0) {
            source.describe(i, row);
        } else if (kept[i] == null) {
            source.describe(i, row);
            kept[i] = Arrays.copyOf(row.values(), row.size());
        } else {
            row.addAll(kept[i]);
        }
    }
}
