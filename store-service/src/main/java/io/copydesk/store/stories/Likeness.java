package io.copydesk.store.stories;

import io.copydesk.similarity.Fingerprint;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an article is compared with others by.
 *
 * @param fingerprint null of a text that is too short, or if its enricher said nothing
 * @param terms none if their enricher said nothing
 * @param toldAt when it was published, or if that is not known, dropped in
 * @param whole whether it is the whole text as far as is known, and not what stands before a paywall
 */
record Likeness(
        String id, @Nullable Fingerprint fingerprint, Map<String, Double> terms, Instant toldAt, boolean whole) {

    /** A longer text counts as more of the same only beyond this: cleanup leaves a line more or less. */
    private static final double LONGER = 1.25;

    boolean isNearDuplicateOf(Likeness other) {
        return fingerprint != null && other.fingerprint != null && fingerprint.isNearDuplicateOf(other.fingerprint);
    }

    double containment(Likeness other) {
        return fingerprint == null || other.fingerprint == null ? 0 : fingerprint.containment(other.fingerprint);
    }

    /** Whether it should be shown before a duplicate that has been first so far. */
    boolean isBetterThan(Likeness first) {
        if (whole != first.whole) {
            return whole;
        }
        return fingerprint != null
                && first.fingerprint != null
                && fingerprint.shingles() > LONGER * first.fingerprint.shingles();
    }
}
