package io.copydesk.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevisionTimesTest {

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

    @Test
    void aCorrectionTakesThePlaceOfWhatWasDroppedInBeforeIt() {
        RevisionTimes wrong = times("2099-01-01T00:00:00Z", "2099-01-01T00:00:00Z", "2026-11-01T12:00:00Z");
        RevisionTimes right = correction("2026-11-01T00:00:00Z", "2026-11-01T13:00:00Z");

        assertThat(isNewer(right, wrong)).isTrue();
        assertThat(isNewer(wrong, right)).isFalse();
        assertThat(isNewer(right, right)).isTrue();
        assertThat(isNewer(correction(null, "2026-11-01T14:00:00Z"), right)).isTrue();
        assertThat(isNewer(right, correction(null, "2026-11-01T14:00:00Z"))).isFalse();
    }

    @Test
    void ofWhatIsDroppedInAfterACorrectionTheDatesDecide() {
        RevisionTimes correction = correction("2026-11-03T00:00:00Z", "2026-11-03T12:00:00Z");

        assertThat(isNewer(times("2026-11-04T00:00:00Z", null, "2026-11-05T00:00:00Z"), correction))
                .isTrue();
        assertThat(isNewer(times("2026-11-02T00:00:00Z", null, "2026-11-05T00:00:00Z"), correction))
                .isFalse();
        assertThat(isNewer(correction, times("2026-11-04T00:00:00Z", null, "2026-11-05T00:00:00Z")))
                .isFalse();
    }

    /** With corrections among them too, whichever of two arrives first, the same one is current. */
    @Test
    void theOrderOfArrivalChangesNothing() {
        List<RevisionTimes> all = new ArrayList<>();
        for (int modified = 1; modified <= 3; modified++) {
            for (int ingested = 1; ingested <= 3; ingested++) {
                all.add(new RevisionTimes((long) modified, null, ingested, false));
                all.add(new RevisionTimes((long) modified, null, ingested, true));
            }
        }
        for (RevisionTimes one : all) {
            for (RevisionTimes other : all) {
                if (one.ingested() != other.ingested()) {
                    assertThat(isNewer(one, other)).as("%s, %s", one, other).isNotEqualTo(isNewer(other, one));
                }
            }
        }
    }

    private static boolean isNewer(RevisionTimes arrived, RevisionTimes current) {
        return arrived.isNewerThan(current);
    }

    private static RevisionTimes times(@Nullable String modified, @Nullable String published, String ingested) {
        return new RevisionTimes(millis(modified), millis(published), millis(ingested), false);
    }

    private static RevisionTimes correction(@Nullable String modified, String ingested) {
        return new RevisionTimes(millis(modified), null, millis(ingested), true);
    }

    private static Long millis(@Nullable String time) {
        return time == null ? null : Instant.parse(time).toEpochMilli();
    }
}
