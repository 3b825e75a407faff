package io.copydesk.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContentHashTest {

    @Test
    void titleParagraphsAndCaptionsCount() {
        String hash = ContentHash.of("t", List.of("a"), List.of("c"));
        assertThat(ContentHash.of("t", List.of("a"), List.of("c"))).isEqualTo(hash);
        assertThat(ContentHash.of("u", List.of("a"), List.of("c"))).isNotEqualTo(hash);
        assertThat(ContentHash.of("t", List.of("b"), List.of("c"))).isNotEqualTo(hash);
        assertThat(ContentHash.of("t", List.of("a"), List.of("d"))).isNotEqualTo(hash);
    }

    @Test
    void wherePartsEndCounts() {
        assertThat(ContentHash.of("t", List.of("a", "b"), List.of()))
                .isNotEqualTo(ContentHash.of("t", List.of("a"), List.of("b")));
        assertThat(ContentHash.of("t", List.of("ab"), List.of()))
                .isNotEqualTo(ContentHash.of("t", List.of("a", "b"), List.of()));
    }

    @Test
    void noTitleIsAnEmptyOne() {
        assertThat(ContentHash.of(null, List.of("a"), List.of()))
                .isEqualTo(ContentHash.of("", List.of("a"), List.of()));
    }
}
