package io.copydesk.cleaner.site;

/** Sums with odds. */
public final class Odds {

    private Odds() {}

    /** The probability, 0 to 1, of which the odds are so many times less than those of {@code probability}. */
    public static double divide(double probability, double times) {
        return probability / (probability + (1 - probability) * times);
    }
}
