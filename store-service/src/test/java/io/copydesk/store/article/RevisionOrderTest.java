package io.copydesk.store.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevisionOrderTest {

    @Test
    void whatThePageSaysOfItsChangeGoesFirst() {
        RevisionTimes current = times("2026-11-01T12:00:00Z", "2026-11-01T00:00:00Z", "2026-11-01T12:00:00Z");

        assertThat(isNewer(times("2026-11-01T12:00:01Z", "2026-10-01T00:00:00Z", "2026-10-01T00:00:00Z"), current))
                .isTrue();
        assertThat(isNewer(times("2026-11-01T11:59:59Z", "2026-11-09T00:00:00Z", "2026-11-09T00:00:00Z"), current))
                .isFalse();
    }

    @Test
    void thenTheDayOfPublicationButNotItsHour() {
        RevisionTimes current = times(null, "2026-11-02T18:00:00Z", "2026-11-02T20:00:00Z");

        assertThat(isNewer(times(null, "2026-11-03T00:00:00Z", "2026-11-01T00:00:00Z"), current))
                .isTrue();
        assertThat(isNewer(times(null, "2026-11-01T23:59:59Z", "2026-11-09T00:00:00Z"), current))
                .isFalse();
        assertThat(isNewer(times(null, "2026-11-02T06:00:00Z", "2026-11-02T21:00:00Z"), current))
                .isTrue();
    }

    @Test
    void thenTheTimeOfIngestAndWhatComesLater() {
        RevisionTimes current = times(null, null, "2026-11-02T20:00:00Z");

        assertThat(isNewer(times(null, null, "2026-11-02T20:00:01Z"), current)).isTrue();
        assertThat(isNewer(times(null, null, "2026-11-02T20:00:00Z"), current)).isTrue();
        assertThat(isNewer(times(null, null, "2026-11-02T19:59:59Z"), current)).isFalse();
    }

    @Test
    void whatOnlyOneOfThemSaysTellsNothing() {
        RevisionTimes current = times("2026-11-05T00:00:00Z", "2026-11-05T00:00:00Z", "2026-11-02T20:00:00Z");

        assertThat(isNewer(times(null, null, "2026-11-02T20:00:01Z"), current)).isTrue();
    }

    private static boolean isNewer(RevisionTimes arrived, RevisionTimes current) {
        return RevisionOrder.isNewer(arrived, current);
    }

    private static RevisionTimes times(@Nullable String modified, @Nullable String published, String ingested) {
        return new RevisionTimes(millis(modified), millis(published), millis(ingested));
    }

    private static Long millis(@Nullable String time) {
        return time == null ? null : Instant.parse(time).toEpochMilli();
    }
}
