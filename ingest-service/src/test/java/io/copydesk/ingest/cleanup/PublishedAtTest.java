package io.copydesk.ingest.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedAtTest {

    @ParameterizedTest
    @CsvSource({
        "2026-02-28T09:30:00Z,      2026-02-28T09:30Z",
        "2026-02-28T09:30:00+09:00, 2026-02-28T09:30+09:00",
        "2026-02-28T09:30,          2026-02-28T09:30Z",
        "2026-02-28,                2026-02-28T00:00Z",
    })
    void isoDatesAndTimesAreRead(String text, String time) {
        assertThat(PublishedAt.read(text)).hasToString(time);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "yesterday", "28.02.2026", "2026-02-30", "2026-02"})
    void nothingElseIsGuessed(String text) {
        assertThat(PublishedAt.read(text)).isNull();
    }
}
