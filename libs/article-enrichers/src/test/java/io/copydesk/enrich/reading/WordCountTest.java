package io.copydesk.enrich.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 0",
                "The ferry is free. | 4",
                "Don't touch the well-known Bund-Länder-Streit | 5",
                "It rose 3.5 % to 10,000 in 2024 | 7",
                "No – not now … later — maybe | 5",
                "one—two…three | 3",
                "- * • !? | 0",
                "e-mail to a@example.org, https://example.org/x | 4",
                "Привет, мир! Как дела? | 4",
                "مرحبا بالعالم | 2",
                "नमस्ते दुनिया | 2",
                "시의회는 월요일 밤 | 3",
                "ลมแรงมาก | 3",
                "我们喜欢读书。 | 3",
                "図書館を開ける。 | 3",
                "Der Zug nach 東京 | 4",
                "👍 good 👍 | 1",
            })
    void countsWordsAsAReaderDoes(String text, int words) {
        assertThat(WordCount.of(text).words()).isEqualTo(words);
    }

    @Test
    void chineseAndJapaneseCharactersAreCountedForTheReadingTime() {
        assertThat(WordCount.of("Der Zug nach 東京")).isEqualTo(new ReadingLength(4, 1, 2));
        assertThat(WordCount.of("データ、100円。").cjkCharacters()).isEqualTo(4);
    }

    @Test
    void aHugeWordIsOneWord() {
        assertThat(WordCount.of("a".repeat(5_000_000)).words()).isEqualTo(1);
    }
}
