package io.copydesk.store.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copydesk.events.RefusedException;
import org.junit.jupiter.api.Test;

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
