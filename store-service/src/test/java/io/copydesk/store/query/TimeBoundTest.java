package io.copydesk.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copydesk.store.problem.ProblemException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeBoundTest {

    @Test
    void dateIsItsWholeDay() {
        assertThat(TimeBound.from("from", "2026-11-24")).isEqualTo(millis("2026-11-24T00:00:00Z"));
        assertThat(TimeBound.to("to", "2026-11-24")).isEqualTo(millis("2026-11-24T23:59:59.999Z"));
    }

    @Test
    void timeIsInItsZone() {
        assertThat(TimeBound.from("from", "2026-11-24T12:00:00+01:00")).isEqualTo(millis("2026-11-24T11:00:00Z"));
        assertThat(TimeBound.to("to", "2026-11-24T12:00:00-05:00")).isEqualTo(millis("2026-11-24T17:00:00Z"));
    }

    @Test
    void plusThatCameAsASpaceIsAPlus() {
        assertThat(TimeBound.from("from", "2026-11-24T12:00:00 01:00")).isEqualTo(millis("2026-11-24T11:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24.11.2026", "2026-02-30", "2026-11-24T12:00:00", "+999999999-01-01T00:00:00Z"})
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> TimeBound.from("from", text))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("from must be a date such as 2026-11-24")
                .hasMessageEndingWith("it is \"" + text + "\"");
    }

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }
}
