package io.copydesk.cli.reprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.EventJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingsTest {

    private static final String EARLY = "2026-11-01T00:00:00Z";
    private static final String LATE = "2026-11-02T00:00:00Z";
    private static final String WRONG = "2099-01-01T00:00:00Z";

    @Test
    void theNewestByTodaysDatesCountsWhereverItLies() {
        Readings readings = new Readings(reading(1, EARLY));
        readings.take(reading(0, LATE), outcome("late"));
        readings.take(reading(1, EARLY), null);

        assertThat(readings.outcome()).isEqualTo(outcome("late"));
    }

    /** An archive of old pages was read after the live ones. */
    @Test
    void anOlderPageThatCameLaterChangesNothing() {
        Readings readings = new Readings(reading(0, LATE));
        readings.take(reading(0, LATE), null);
        readings.take(reading(1, EARLY), outcome("early"));

        assertThat(readings.outcome()).isNull();
    }

    @Test
    void aDateThatWasReadWronglyKeepsNothingBack() {
        Readings readings = new Readings(reading(0, WRONG));
        readings.take(reading(0, EARLY), outcome("early"));
        readings.take(reading(1, LATE), outcome("late"));

        assertThat(readings.outcome()).isEqualTo(outcome("late"));
    }

    @Test
    void whatIsStoredOfARecordThatWasNotReadStaysIfItIsTheNewer() {
        Readings older = new Readings(reading(0, LATE));
        older.take(reading(1, EARLY), outcome("early"));
        Readings newer = new Readings(reading(0, EARLY));
        newer.take(reading(1, LATE), outcome("late"));

        assertThat(older.outcome()).isNull();
        assertThat(newer.outcome()).isEqualTo(outcome("late"));
    }

    @Test
    void whatIsNotStoredWouldBe() {
        Readings readings = new Readings(null);
        readings.take(reading(0, null), outcome("new"));

        assertThat(readings.outcome()).isEqualTo(outcome("new"));
    }

    private static CleanArticle reading(long offset, @Nullable String modified) {
        Map<String, Object> article = new HashMap<>(Map.of(
                "id",
                "a",
                "contentHash",
                "hash",
                "ingestedAt",
                "2026-11-05T00:00:0" + offset + "Z",
                "raw",
                Map.of("topic", "articles.raw", "partition", 3, "offset", offset, "sha256", "")));
        if (modified != null) {
            article.put("modifiedAt", modified);
        }
        return EventJson.read(EventJson.write(article), CleanArticle.class);
    }

    private static Outcome outcome(String title) {
        return new Outcome("a", title, new CleanArticle.RawPosition("articles.raw", 3, 0, ""), List.of("title"), null);
    }
}
