package io.copydesk.similarity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells of one text after another which earlier one it is a near-duplicate of; all in memory, a few kilobytes a text. Not
 * thread-safe.
 */
public final class DuplicateIndex {

    private final Map<Long, List<Entry>> byBand = new HashMap<>();

    /** A text, and the first one of its group. */
    private record Entry(String first, Fingerprint fingerprint) {}

    /**
     * Adds a text.
     *
     * @return the first one of the group of the text that it has most in common with; null if it is no near-duplicate of any
     */
    public @Nullable String add(String id, Fingerprint fingerprint) {
        Entry nearest = null;
        double most = 0;
        long[] bands = fingerprint.bands();
        for (long band : bands) {
            for (Entry entry : byBand.getOrDefault(band, List.of())) {
                double containment = entry.fingerprint().containment(fingerprint);
                if (containment > most && entry.fingerprint().isNearDuplicateOf(fingerprint)) {
                    nearest = entry;
                    most = containment;
                }
            }
        }
        Entry added = new Entry(nearest == null ? id : nearest.first(), fingerprint);
        for (long band : bands) {
            byBand.computeIfAbsent(band, key -> new ArrayList<>(1)).add(added);
        }
        return nearest == null ? null : nearest.first();
    }
}
