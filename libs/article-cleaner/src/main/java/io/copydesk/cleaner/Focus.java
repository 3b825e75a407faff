package io.copydesk.cleaner;

/**
 * What counts for more where it is doubtful whether a block is body: that nothing else gets in, or that nothing of it is
 * lost.
 */
public enum Focus {
    /** Nothing else gets in: for quotations, statistics of words, training data. */
    PRECISION(0.75),

    /** Either error counts the same. */
    BALANCED(0.5),

    /** Nothing is lost: for archives and search. */
    RECALL(0.2);

    private final double likelihood;

    Focus(double likelihood) {
        this.likelihood = likelihood;
    }

    /**
     * More likely than this, 0 to 1, must a block be to be kept on a page of which all is sure; on others the threshold is lower, and
     * moved by the focus as far, in odds.
     */
    public double likelihood() {
        return likelihood;
    }
}
