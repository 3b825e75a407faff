package io.copydesk.store.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copydesk.events.RefusedException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL can't keep, the index must not find. */
class StorableTest {

    @Test
    void refusesATextWithNul() {
        assertThatThrownBy(() -> read("\"title\":\"a\\u0000b\""))
                .isInstanceOf(RefusedException.class)
                .hasMessage("a text has a NUL character, which PostgreSQL can't keep: remove it");
    }

    @Test
    void refusesNulBehindAnEscapedBackslash() {
        assertThatThrownBy(() -> read("\"title\":\"\\\\\\u0000\"")).isInstanceOf(RefusedException.class);
    }

    @Test
    void takesATextThatOnlyWritesAboutNul() {
        assertThat(read("\"title\":\"\\\\u0000\"").article().title()).isEqualTo("\\u0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ude00", "\\uD83D!", "\\ud83d\\ud83d\\ude00", "\\ude00\\ud83d", "\\\\\\ude00"})
    void refusesHalfACharacter(String text) {
        assertThatThrownBy(() -> read("\"title\":\"" + text + "\""))
                .isInstanceOf(RefusedException.class)
                .hasMessage("a text has half of a surrogate pair, which is no character: remove it");
    }

    @Test
    void takesACharacterOfTwoEscapesAndATextThatOnlyWritesAboutOne() {
        assertThat(read("\"title\":\"\\ud83d\\ude00\\uD83D\\uDE00\"").article().title())
                .isEqualTo("\ud83d\ude00\ud83d\ude00");
        assertThat(read("\"title\":\"\\\\ud83d\"").article().title()).isEqualTo("\\ud83d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32"})
    void refusesJsonThatIsNotInUtf8(String charset) {
        byte[] event = new String(event("a1", "\"title\":\"t\""), UTF_8).getBytes(Charset.forName(charset));

        assertThatThrownBy(() -> ArrivedArticle.parse(event))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("the JSON is not in plain UTF-8");
    }

    @Test
    void refusesAByteOrderMark() {
        byte[] event = ("\ufeff" + new String(event("a1", "\"title\":\"t\""), UTF_8)).getBytes(UTF_8);

        assertThatThrownBy(() -> ArrivedArticle.parse(event))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("the JSON is not in plain UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e5000", "-1.5E+5000", "1e-5000", "1e99999999999"})
    void refusesANumberThatCannotBeReadBack(String number) {
        assertThatThrownBy(() -> read("\"unknown\":{\"deep\":[" + number + "]}"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("a number has more than 500 digits: shorten it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e308", "4.9e-324", "0.1", "0e0"})
    void takesANumberThatADoubleCanBe(String number) {
        assertThat(read("\"unknown\":" + number).json()).contains(number);
    }

    @Test
    void looksIntoFieldsThatItDoesNotKnow() {
        assertThatThrownBy(() -> read("\"unknown\":{\"a\\u0000\":1}")).isInstanceOf(RefusedException.class);
    }

    @Test
    void refusesAnIdThatNoKeyCanHold() {
        assertThatThrownBy(() -> ArrivedArticle.parse(event("x".repeat(201), "\"title\":\"t\"")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("id has more than 200 characters: shorten it");
    }

    @Test
    void refusesAYearThatNoCalendarHas() {
        assertThatThrownBy(() -> read("\"publishedAt\":\"+12026-01-01T00:00:00Z\""))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("publishedAt is not in the years 1 to 9999");
    }

    private static ArrivedArticle read(String field) {
        return ArrivedArticle.parse(event("a1", field));
    }

    private static byte[] event(String id, String field) {
        return ("{\"schemaVersion\":\"1.0\",\"id\":\"" + id + "\",\"contentHash\":\"h\","
                        + "\"ingestedAt\":\"2026-11-01T00:00:00Z\"," + field + "}")
                .getBytes(UTF_8);
    }
}
