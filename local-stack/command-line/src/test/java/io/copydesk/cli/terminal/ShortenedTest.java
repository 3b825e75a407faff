package io.copydesk.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortenedTest {

    @Test
    void nothingReachesTheTerminalThatItWouldObey() {
        String hostile = "a\u001b]0;title\u0007b\u009b31mc\u202egnp.exe\u2066d\r\ne\u0000f\u007fg";

        String shown = Shortened.line(hostile, 100);

        assertThat(shown).isEqualTo("a ]0;title b 31mc gnp.exe d e f g");
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        assertThat(Shortened.line("abc😀def", 5)).isEqualTo("abc…");
        assertThat(Shortened.line("abc", 5)).isEqualTo("abc");
    }
}
