package io.copydesk.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/** How fast a count grows, over the last of some time. Not thread-safe. */
final class Rate {

    private record Point(Instant time, long count) {}

    private final Duration window;
    private final ArrayDeque<Point> points = new ArrayDeque<>();

    Rate(Duration window) {
        this.window = window;
    }

    /** The count stood there; it gives the growth a second since the window began, or since the first look. */
    double see(long count, Instant time) {
        Point last = points.peekLast();
        if (last != null && count < last.count()) {
            // It begins anew.
            points.clear();
        }
        points.addLast(new Point(time, count));
        while (points.size() > 2 && !points.getFirst().time().plus(window).isAfter(time)) {
            points.removeFirst();
        }
        Point first = points.getFirst();
        double seconds = Duration.between(first.time(), time).toMillis() / 1000.0;
        return seconds <= 0 ? 0 : (count - first.count()) / seconds;
    }

    /** As {@link #see}, but gives the growth since the window began. */
    long grown(long count, Instant time) {
        double rate = see(count, time);
        return rate == 0 ? 0 : count - points.getFirst().count();
    }
}
