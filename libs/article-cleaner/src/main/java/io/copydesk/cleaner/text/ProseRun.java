package io.copydesk.cleaner.text;

import java.util.List;

/**
 * The run of blocks with the most words of chosen blocks, each other block at a price.
 *
 * @param start the first block
 * @param end the last block, before {@code start} if nothing was chosen
 */
record ProseRun(int start, int end) {

    /** A paragraph of more words is not more a paragraph. */
    private static final int MOST = 100;

    /** What a block that is no prose costs, in words: ten of them part an article from the teasers after it. */
    private static final int PRICE = 7;

    static ProseRun of(List<TextBlock> blocks, boolean[] chosen) {
        int best = 0;
        int start = 0;
        int end = -1;
        int sum = 0;
        int fresh = 0;
        for (int i = 0; i < chosen.length; i++) {
            if (sum <= 0) {
                sum = 0;
                fresh = i;
            }
            sum += chosen[i] ? Math.min(MOST, blocks.get(i).shape().words()) : -PRICE;
            if (sum > best) {
                best = sum;
                start = fresh;
                end = i;
            }
        }
        return new ProseRun(start, end);
    }

    boolean has(int i) {
        return i >= start && i <= end;
    }

    boolean isEmpty() {
        return end < start;
    }
}
