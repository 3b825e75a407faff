package io.copydesk.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleIdTest {

    /** These ids are in stores already: they must never change. */
    @Test
    void idsAreForEver() {
        assertThat(ArticleId.of("https://example.com/news/1", "")).isEqualTo("04a7b988dff0df4e7ffda7ec713c9b0a");
        assertThat(ArticleId.of(null, "Ships are back.")).isEqualTo("369ec428753e654f3b7980cf87be2f9a");
    }

    @Test
    void addressGoesBeforeText() {
        assertThat(ArticleId.of("https://example.com/1", "a")).isEqualTo(ArticleId.of("https://example.com/1", "b"));
    }

    @Test
    void unusableAddressCountsAsNone() {
        assertThat(ArticleId.of("not an address", "a")).isEqualTo(ArticleId.ofText("a"));
    }

    @Test
    void whiteSpaceOfTheTextDoesNotCount() {
        assertThat(ArticleId.ofText(" a\r\n\u00a0b\u2003 ")).isEqualTo(ArticleId.ofText("a b"));
    }

    @Test
    void anyOtherCharacterCounts() {
        assertThat(ArticleId.ofText("a b")).isNotEqualTo(ArticleId.ofText("a b."));
    }

    @Test
    void textIsNeverTakenForAnAddress() {
        assertThat(ArticleId.ofText("https://example.com/1"))
                .isNotEqualTo(ArticleId.ofCanonicalUrl("https://example.com/1"));
    }
}
