package io.copydesk.enrich.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingSpeedTest {

    @Test
    void anEnglishReaderTakesAMinuteFor238Words() {
        assertThat(ReadingSpeed.seconds(words(238), "en")).isEqualTo(60);
        assertThat(ReadingSpeed.seconds(words(476), "en")).isEqualTo(120);
    }

    @Test
    void aGermanReaderTakesLongerForAsManyLongerWords() {
        // 179 words a minute aloud, where English has 228.
        assertThat(ReadingSpeed.seconds(words(238), "de")).isEqualTo(76);
    }

    @Test
    void whereTheLanguageIsNotKnownTheMeanOfAllIsTaken() {
        assertThat(ReadingSpeed.seconds(words(238), "und")).isEqualTo(74);
    }

    @Test
    void chineseAndJapaneseGoByCharacters() {
        assertThat(ReadingSpeed.seconds(new ReadingLength(150, 150, 266), "zh")).isEqualTo(60);
        assertThat(ReadingSpeed.seconds(new ReadingLength(150, 150, 372), "ja")).isEqualTo(60);
    }

    @Test
    void aSingleWordTakesASecondAndNoneTakesNone() {
        assertThat(ReadingSpeed.seconds(words(1), "en")).isEqualTo(1);
        assertThat(ReadingSpeed.seconds(words(0), "en")).isZero();
    }

    private static ReadingLength words(int words) {
        return new ReadingLength(words, 0, 0);
    }
}
