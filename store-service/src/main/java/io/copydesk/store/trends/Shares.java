package io.copydesk.store.trends;

/** Parts of a whole. */
final class Shares {

    private static final double DIGITS = 1e6;

    private Shares() {}

    /** The part, from 0 to 1, with six digits; 0 of nothing. */
    static double of(long part, long whole) {
        return whole == 0 ? 0 : Math.round(DIGITS * part / whole) / DIGITS;
    }
}
