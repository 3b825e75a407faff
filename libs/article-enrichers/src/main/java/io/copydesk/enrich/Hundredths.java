package io.copydesk.enrich;

/** How finely confidence and salience are told: no more is known of them than that, and an event stays short. */
public final class Hundredths {

    private Hundredths() {}

    /** The nearest hundredth. */
    public static double of(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
