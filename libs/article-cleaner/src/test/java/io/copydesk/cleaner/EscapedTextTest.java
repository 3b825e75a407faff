package io.copydesk.cleaner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.cleaner.Page.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that was written for a program: with escapes for its line ends, and references for its characters. */
class EscapedTextTest {

    private static final String FIRST = "The ferry to the island sails again on Monday, after a winter in the dock.";
    private static final String SECOND = "Its new engine, the captain said, is \"quiet\" & needs half the oil.";
    private static final String THIRD = "Tickets cost what they did in autumn, and children go free.";

    private final ArticleCleaner cleaner = new ArticleCleaner();

    @Test
    void escapedLineEndsAreLineEnds() {
        String text = "Ferry is back\\n\\n" + FIRST + "\\n" + SECOND.replace("\"", "\\\"") + "\\r\\n" + THIRD
                + "\\u0041ll of them.\\/";
        assertThat(Page.ofText(text, null).text())
                .isEqualTo("Ferry is back\n\n" + FIRST + "\n" + SECOND + "\r\n" + THIRD + "All of them./");
    }

    @Test
    void aStringWithItsMarksIsItsText() {
        String text = "\"Ferry is back\\n" + FIRST + "\\n" + THIRD + "\\n\"\n";
        assertThat(read(text, null).text()).isEqualTo("Ferry is back\n" + FIRST + "\n" + THIRD + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Write \\n for a new line, and \\t for a tab.",
                "It lies in C:\\news\\new\\n1,\nand a copy in D:\\news\nof last year.",
                "Bed & breakfast, R&D, and &c.",
                "Write &amp; for an ampersand (&), and & elsewhere."
            })
    void textThatSpeaksOfEscapesIsLeft(String text) {
        assertThat(Page.ofText(text, null).text()).isEqualTo(text);
    }

    @Test
    void referencesAreTheirCharacters() {
        assertThat(Page.ofText("Fish &amp; chips cost &pound;5&nbsp;&ndash; &quot;a lot&#39;s worth&#x201d;", null)
                        .text())
                .isEqualTo("Fish & chips cost £5\u00a0– \"a lot's worth”");
        assertThat(Page.ofText("Fish &amp;amp;amp; chips", null).text()).isEqualTo("Fish & chips");
    }

    @Test
    void escapedMarkupIsMarkup() {
        Page page = read("&lt;p&gt;" + FIRST + "&lt;/p&gt;&lt;p&gt;" + THIRD + "&lt;/p&gt;", "text/html");
        assertThat(page.format()).isEqualTo(Format.HTML);
        assertThat(cleaner.clean(page).paragraphs()).containsExactly(FIRST, THIRD);
        assertThat(read("&lt;p&gt;" + FIRST + "&lt;/p&gt;\n&lt;p&gt;" + THIRD + "&lt;/p&gt;", "text/plain")
                        .format())
                .isEqualTo(Format.HTML);
    }

    @Test
    void escapedMarkupInAnEnvelopeIsMarkup() {
        String json = "{\"title\": \"Ferry is back\", \"text\": \"&lt;p&gt;" + FIRST + "&lt;/p&gt;&lt;p&gt;" + THIRD
                + "&lt;/p&gt;\"}";
        assertThat(cleaner.clean(Page.ofJson(json, null)).paragraphs()).containsExactly(FIRST, THIRD);
    }

    @Test
    void markupThatIsCalledTextIsText() {
        String json = "{\"title\": \"Of tags\", \"text\": \"" + FIRST + "\\n\\nA paragraph begins with <p> there.\"}";
        assertThat(cleaner.clean(Page.ofJson(json, null)).paragraphs())
                .containsExactly(FIRST, "A paragraph begins with <p> there.");
    }

    @Test
    void envelopeSerializedTwiceIsRead() {
        String json = "\"{\\\"title\\\": \\\"Ferry is back\\\", \\\"text\\\": \\\"" + FIRST + "\\\"}\"";
        Page page = read(json, null);
        assertThat(page.format()).isEqualTo(Format.JSON);
        assertThat(cleaner.clean(page).title()).isEqualTo("Ferry is back");
        assertThat(cleaner.clean(page).paragraphs()).containsExactly(FIRST);
    }

    private static Page read(String text, String contentType) {
        return Page.read(text.getBytes(UTF_8), contentType, null);
    }
}
