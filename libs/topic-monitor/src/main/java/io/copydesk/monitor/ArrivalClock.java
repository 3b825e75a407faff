package io.copydesk.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When each record of a partition arrived, as far as its end was watched: a line through the moments at which the end was seen.
 * It needs no record to be read, and doesn't depend on the times that producers give.
 */
final class ArrivalClock {

    // Of an hour with an article a second one in seven: exact to some seconds where lag is counted in many.
    private static final int MOST_POINTS = 512;

    private record Point(long end, long millis) {}

    private final List<Point> points = new ArrayList<>();
    private long lastSeen;

    /** The partition ended there. */
    void see(long end, Instant time) {
        long now = time.toEpochMilli();
        Point last = points.isEmpty() ? null : points.get(points.size() - 1);
        if (last == null || end < last.end()) {
            // The first look, or a topic that was made anew.
            points.clear();
            points.add(new Point(end, now));
        } else if (end > last.end()) {
            if (lastSeen > last.millis()) {
                // It had stood still since then: what came, came after the last look.
                points.add(new Point(last.end(), lastSeen));
            }
            points.add(new Point(end, now));
        }
        lastSeen = now;
        if (points.size() > MOST_POINTS) {
            thin();
        }
    }

    /** How long ago the record at this offset came; null if it was there before the first look, or is not there yet. */
    @Nullable
    Duration age(long offset, Instant now) {
        if (points.isEmpty() || offset < points.get(0).end()) {
            return null;
        }
        int after = firstAfter(offset);
        if (after == points.size()) {
            return null;
        }
        Point from = points.get(after - 1);
        Point to = points.get(after);
        double part = (double) (offset - from.end()) / (to.end() - from.end());
        long arrived = from.millis() + Math.round(part * (to.millis() - from.millis()));
        return Duration.ofMillis(Math.max(0, now.toEpochMilli() - arrived));
    }

    /** The place of the first point that the end was behind this offset at. */
    private int firstAfter(long offset) {
        int low = 0;
        int high = points.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Of the older half every second point goes: what lags much need not be known to the second. */
    private void thin() {
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (i >= points.size() / 2 || i % 2 == 0) {
                kept.add(points.get(i));
            }
        }
        points.clear();
        points.addAll(kept);
    }
}
