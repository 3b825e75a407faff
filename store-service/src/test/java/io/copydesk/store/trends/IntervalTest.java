package io.copydesk.store.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copydesk.store.problem.ProblemException;
import io.copydesk.store.query.Span;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:30:00Z");

    @Test
    void stepsCoverTheSpanAndNoMore() {
        assertThat(steps(Interval.DAY, "2026-11-01T06:00:00Z", "2026-11-03T12:00:00Z"))
                .containsExactly(
                        "2026-11-01T06:00:00Z 2026-11-01T23:59:59.999Z",
                        "2026-11-02T00:00:00Z 2026-11-02T23:59:59.999Z",
                        "2026-11-03T00:00:00Z 2026-11-03T12:00:00Z");
    }

    @Test
    void weeksBeginOnMondayAndMonthsOnTheFirst() {
        assertThat(steps(Interval.WEEK, "2026-11-23T00:00:00Z", "2026-11-30T00:00:00Z"))
                .containsExactly(
                        "2026-11-23T00:00:00Z 2026-11-29T23:59:59.999Z", "2026-11-30T00:00:00Z 2026-11-30T00:00:00Z");
        assertThat(steps(Interval.MONTH, "2024-02-01T00:00:00Z", "2024-03-31T23:59:59.999Z"))
                .containsExactly(
                        "2024-02-01T00:00:00Z 2024-02-29T23:59:59.999Z",
                        "2024-03-01T00:00:00Z 2024-03-31T23:59:59.999Z");
    }

    @Test
    void withoutBoundsItEndsNow() {
        List<Span> days = Interval.DAY.steps(Span.ALWAYS, NOW);

        assertThat(days).hasSize(30);
        assertThat(days.get(29)).isEqualTo(span("2026-11-25T00:00:00Z", "2026-11-25T10:30:00Z"));
        assertThat(Interval.HOUR.steps(Span.ALWAYS, NOW)).hasSize(48);
        assertThat(Interval.WEEK.steps(Span.ALWAYS, NOW)).hasSize(26);
        assertThat(Interval.MONTH.steps(Span.ALWAYS, NOW)).hasSize(24);
    }

    @Test
    void aSpanInTheFutureIsASpan() {
        Span future = new Span(Instant.parse("2027-01-01T00:00:00Z").toEpochMilli(), null);

        assertThat(Interval.DAY.steps(future, NOW)).hasSize(1);
    }

    @Test
    void tooManyStepsAreRefused() {
        Span longSpan = span("2020-01-01T00:00:00Z", "2026-01-01T00:00:00Z");

        assertThatThrownBy(() -> Interval.DAY.steps(longSpan, NOW))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("a timeline has 1000 steps at most");
        assertThatThrownBy(() -> Interval.of("year"))
                .hasMessage("interval must be hour, day, week or month, it is \"year\"");
    }

    private static List<String> steps(Interval interval, String from, String to) {
        return interval.steps(span(from, to), NOW).stream()
                .map(step -> Instant.ofEpochMilli(step.first()) + " " + Instant.ofEpochMilli(step.last()))
                .toList();
    }

    private static Span span(String from, String to) {
        return new Span(Instant.parse(from).toEpochMilli(), Instant.parse(to).toEpochMilli());
    }
}
