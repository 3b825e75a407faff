package io.copydesk.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    @ParameterizedTest
    @CsvSource({
        "http://Example.COM/News,                         https://example.com/News",
        "https://example.com:443/a/,                      https://example.com/a",
        "http://example.com:80,                           https://example.com",
        "https://example.com:8443/a,                      https://example.com:8443/a",
        "https://example.com/a#comments,                  https://example.com/a",
        "https://example.com/a?utm_source=x&id=7&fbclid=y, https://example.com/a?id=7",
        "https://example.com/a?UTM_Medium=x,              https://example.com/a",
        "https://example.com/?p=1,                        https://example.com?p=1",
        "https://example.com/a%20b,                       https://example.com/a%20b",
        "https://example.com/a b,                         https://example.com/a%20b",
    })
    void oneFormForAll(String url, String canonical) {
        assertThat(CanonicalUrl.of(url)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com/a",
                "/a",
                "mailto:a@example.com",
                "file:///etc/passwd",
                "https://",
                "https://[bad"
            })
    void nothingElseIsOne(String url) {
        assertThat(CanonicalUrl.of(url)).isNull();
    }

    @Test
    void siteIsTheHostWithoutWww() {
        assertThat(CanonicalUrl.site("https://www.Example.com/a")).isEqualTo("example.com");
        assertThat(CanonicalUrl.site("https://news.example.com:8443/a")).isEqualTo("news.example.com");
    }
}
