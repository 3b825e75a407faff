package io.copydesk.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "999, 999 ms",
        "1000, 1.0 s",
        "59949, 59.9 s",
        "61000, 1 min 1 s",
        "3600000, 1 h 0 min",
        "90000000, 1 d 1 h"
    })
    void durationsHaveTheUnitsThatMatter(long millis, String text) {
        assertThat(Figures.duration(millis)).isEqualTo(text);
    }

    @Test
    void nothingWaitsIsADash() {
        assertThat(Figures.duration(null)).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0; 0", "0.26; 0.3", "12.6; 13", "4500.2; 4,500"})
    void smallRatesHaveADigitMore(double rate, String text) {
        assertThat(Figures.rate(rate)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "999, 999 bytes",
        "1000, 1.0 kB",
        "9950, 10 kB",
        "999600, 1.0 MB",
        "10485760, 10 MB",
        "9223372036854775807, 9.2 EB"
    })
    void bytesHaveTheUnitThatMatters(long bytes, String text) {
        assertThat(Figures.bytes(bytes)).isEqualTo(text);
    }
}
