package io.copydesk.store.trends;

import io.copydesk.store.problem.ProblemException;
import io.copydesk.store.query.Span;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The steps of a timeline, by the calendar in UTC. */
enum Interval {
    HOUR(ChronoUnit.HOURS, 48),
    DAY(ChronoUnit.DAYS, 30),
    /** From Monday. */
    WEEK(ChronoUnit.WEEKS, 26),
    MONTH(ChronoUnit.MONTHS, 24);

    // A point for every pixel of a chart; more is a mistake in the bounds.
    private static final int MOST = 1_000;

    private final ChronoUnit unit;
    private final int usual;

    Interval(ChronoUnit unit, int usual) {
        this.unit = unit;
        this.usual = usual;
    }

    static Interval of(@Nullable String text) {
        if (text == null) {
            return DAY;
        }
        for (Interval interval : values()) {
            if (interval.toString().equals(text)) {
                return interval;
            }
        }
        throw ProblemException.badRequest("interval must be hour, day, week or month, it is \"" + text + "\"");
    }

    /**
     * The steps that cover a span of time, each from its first to its last millisecond; what the first and the last one have
     * beyond the span is not in them. Without a bound it is now, or so many steps before the end as are usually looked at.
     *
     * @throws ProblemException if there are too many
     */
    List<Span> steps(Span span, Instant now) {
        long last = span.to() == null ? Math.max(now.toEpochMilli(), span.first()) : span.last();
        ZonedDateTime step = span.from() == null ? start(last).minus(usual - 1L, unit) : start(span.first());
        List<Span> steps = new ArrayList<>();
        while (step.toInstant().toEpochMilli() <= last) {
            if (steps.size() == MOST) {
                throw ProblemException.badRequest("a timeline has " + MOST
                        + " steps at most: bring from and to nearer together, or take a longer interval");
            }
            ZonedDateTime next = step.plus(1, unit);
            steps.add(new Span(
                    Math.max(step.toInstant().toEpochMilli(), span.first()),
                    Math.min(next.toInstant().toEpochMilli() - 1, last)));
            step = next;
        }
        return steps;
    }

    private ZonedDateTime start(long millis) {
        ZonedDateTime time = Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC);
        return switch (this) {
            case HOUR, DAY -> time.truncatedTo(unit);
            case WEEK ->
                time.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).truncatedTo(ChronoUnit.DAYS);
            case MONTH -> time.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
