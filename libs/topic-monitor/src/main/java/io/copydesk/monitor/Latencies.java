package io.copydesk.monitor;

import io.copydesk.events.CommitNote;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long records took, over the last minute, from the notes of commits that were seen: of each the ages of its oldest and its
 * newest record, each of them standing for a half of its records. Not thread-safe.
 */
final class Latencies {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    // As many as there are commits to be seen a second in a thousand partitions, and some.
    private static final int MOST = 200_000;

    private record Seen(Instant time, long millis, double records) {}

    private final ArrayDeque<Seen> seen = new ArrayDeque<>();

    void see(CommitNote.@Nullable Ages ages, long records, Instant time) {
        if (ages == null || records <= 0) {
            return;
        }
        seen.addLast(new Seen(time, Math.max(0, ages.oldest()), records / 2.0));
        seen.addLast(new Seen(time, Math.max(0, ages.newest()), records / 2.0));
        while (seen.size() > MOST) {
            seen.removeFirst();
        }
    }

    Flow.@Nullable Latency at(Instant now) {
        while (!seen.isEmpty() && seen.getFirst().time().plus(WINDOW).isBefore(now)) {
            seen.removeFirst();
        }
        if (seen.isEmpty()) {
            return null;
        }
        List<Seen> sorted = new ArrayList<>(seen);
        sorted.sort(Comparator.comparingLong(Seen::millis));
        double all = sorted.stream().mapToDouble(Seen::records).sum();
        return new Flow.Latency(
                percentile(sorted, 0.50 * all), percentile(sorted, 0.95 * all), percentile(sorted, 0.99 * all));
    }

    private static long percentile(List<Seen> sorted, double records) {
        double sum = 0;
        for (Seen one : sorted) {
            sum += one.records();
            if (sum >= records) {
                return one.millis();
            }
        }
        return sorted.get(sorted.size() - 1).millis();
    }
}
