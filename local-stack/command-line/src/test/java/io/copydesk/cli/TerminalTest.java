package io.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.cli.terminal.Shortened;
import io.copydesk.cli.terminal.Table;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void textsAreAlignedLeftAndNumbersRight() {
        assertThat(new Table("TOPIC", "LAG")
                        .row("articles.raw", 7)
                        .row("a", 1234)
                        .lines())
                .containsExactly("TOPIC          LAG", "articles.raw     7", "a             1234");
    }

    @Test
    void aLineHasNoBreaksAndNoControlCharacters() {
        assertThat(Shortened.line("two\n lines\u001b[31m", 40)).isEqualTo("two lines [31m");
    }

    @Test
    void whatIsCutEndsInAnEllipsisAndNeverInHalfACharacter() {
        assertThat(Shortened.line("abcdef", 4)).isEqualTo("abc…");
        assertThat(Shortened.line("ab😀def", 4)).isEqualTo("ab…");
    }
}
