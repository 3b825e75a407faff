package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten megabytes of nonsense each: an answer or a clear refusal, never another error. The timeout only ends a hang. */
@Timeout(600)
class HostileTest {

    private static final int SIZE = 10 * 1024 * 1024;

    private final ArticleCleaner cleaner = new ArticleCleaner();

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    private static String fill(String piece) {
        return piece.repeat(SIZE / piece.length());
    }

    private void survives(Page page) {
        assertThatCode(() -> {
                    try {
                        cleaner.clean(page);
                    } catch (UnreadablePageException e) {
                        // a clear refusal is an answer, too
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void oneLongLine() {
        survives(Page.ofText(fill("word "), null));
        survives(Page.ofText(fill("a"), null));
        survives(Page.ofHtml("<p>" + fill("word, "), null));
    }

    @Test
    void aLineOfMillionsOfSentences() {
        for (String piece : List.of("st. ", "。", "“The ferry sails on Monday,” she said. ")) {
            survives(Page.ofText("The ferry sails. " + fill(piece), null));
        }
    }

    @Test
    void textFullOfEscapes() {
        for (String piece : List.of("&amp;", "&#x110000;", "\\n", ">", "Ã©")) {
            survives(Page.ofText("x" + fill(piece), null));
        }
        survives(Page.ofText("x&" + "amp;".repeat(SIZE / 4), null));
    }

    @Test
    void overlaysInOverlays() {
        for (String piece : List.of("<dialog>", "<div class=cookie-banner>a</div>")) {
            survives(Page.ofHtml(fill(piece) + "<h1>x</h1>", null));
        }
    }

    @Test
    void deepNesting() {
        survives(Page.ofHtml(fill("<div>"), null));
        survives(Page.ofHtml(fill("<b>") + "x", null));
    }

    @Test
    void emphasisThatNobodyClosesAboveDeepNesting() {
        String open = "<p>y<b>x<b>y";
        String text = "The ferry sails again on Monday, the harbour office said.";
        Page wrong = Page.ofHtml(open + "<figcaption><figure>".repeat(100) + text, null);
        assertThat(cleaner.explain(wrong).blocks())
                .anyMatch(block -> block.text().contains(text));
        survives(Page.ofHtml(open + "<figcaption><figure>".repeat(20_000) + text, null));
    }

    @Test
    void templatesInADrawingInATemplate() {
        String text = "<p>The ferry sails again on Monday, the harbour office said.</p>";
        Page wrong = Page.ofHtml(text + "<template><svg>" + "<template>".repeat(250), null);
        assertThat(cleaner.clean(wrong).paragraphs()).hasSize(1);
        survives(Page.ofHtml(text + "<template><svg>" + fill("<template>"), null));
    }

    @Test
    void manyParagraphs() {
        survives(Page.ofHtml(fill("<p>a"), null));
        survives(Page.ofText(fill("a\n"), null));
    }

    @Test
    void linesThatAllEndInAHyphen() {
        survives(Page.ofText(fill("ab-\n"), null));
    }

    @Test
    void listsWithProseBetween() {
        survives(Page.ofText(
                fill("1. Next\nThe ferry sails again on Monday, the harbour master said.\nBy Ann Ash, 3 May 2024\n"),
                "https://example.org/ferry-sails-again-on-monday"));
    }

    @Test
    void longStretchesOfOneCharacter() {
        survives(Page.ofText("x" + fill(" ") + "x", null));
        survives(Page.ofText("x" + fill(".") + "x", null));
    }

    @Test
    void scriptsFullOfMarkupThatNeverEnds() {
        survives(Page.ofHtml("<script>x=\"" + fill("<p") + "\"</script><p>The ferry sails again.", null));
        survives(Page.ofHtml("<script>" + fill("\\\"") + "</script><p>The ferry sails again.", null));
    }

    @Test
    void markdownOfOneMark() {
        for (String piece : List.of("[", "![a](", "*", "_a ", "``a", "> ", "- ", "<div>")) {
            survives(Page.ofMarkdown(fill(piece), null));
        }
        survives(Page.ofMarkdown("---\n" + fill("a: b\n"), null));
        survives(Page.ofMarkdown("---\ntitle: " + fill("[") + "\n---\n", null));
    }

    @Test
    void scriptsFullOfState() {
        String title = "<title>The ferry sails again</title>";
        for (String script : List.of(
                fill("{\"a\":["),
                fill("{\"headline\":\"The ferry sails again\",\"b\":["),
                fill("}]"),
                "[" + fill("\"The ferry to the islands sails again on Monday, the harbour master said.\",") + "]",
                "[" + fill("{\"p\":\"The ferry to the islands sails again on Monday, the harbour master said.\"},")
                        + "]",
                "[{\"a\":1},[" + fill("1,") + "]]",
                "[[1,1],[2,2],[3,3]," + fill("[1,2],") + "]",
                "x.push([1,\"" + fill("1a:T9,") + "\"])",
                "x.push([1,\"" + fill("a\\n") + "\"])",
                "x.push([1,\"" + fill("1:$1 $2\\n2:[\\\"$1\\\",\\\"$2\\\"]\\n") + "\"])",
                "(function(" + fill("a,") + "){return {}}(" + fill("1,") + "))",
                "x=" + fill("'"),
                "x={" + fill("a ") + "}")) {
            survives(Page.ofHtml(title + "<script>" + script + "</script>", null));
        }
    }

    @Test
    void scriptsCommentsAndTitlesThatNobodyEnds() {
        String text = "<p>The ferry sails again.";
        survives(Page.ofHtml(text + fill("<script><!--<script></script>"), null));
        survives(Page.ofHtml(text + "<script>" + fill("</x"), null));
        survives(Page.ofHtml(text + fill("<script></script>"), null));
        survives(Page.ofHtml(text + fill("<svg>"), null));
        survives(Page.ofHtml(text + fill("<!--"), null));
        survives(Page.ofHtml(text + fill("<a b=\""), null));
        survives(Page.ofHtml(text + fill("<title>"), null));
    }

    @Test
    void oneCharacterWithMillionsOfReadings() {
        survives(Page.ofHtml("<p><ruby>" + fill("<rt>a</rt>") + "</ruby> The ferry sails again.", null));
    }

    @Test
    void longAttributes() {
        survives(Page.ofHtml("<p class='" + fill("comment ") + "'>The ferry sails again on Monday.", null));
        survives(Page.ofHtml(
                "<a href='http://" + fill("%") + "'>The ferry sails again on Monday.</a>", "https://example.org/"));
        survives(Page.ofHtml("<meta name=author content='" + fill("by and ") + "'><p>The ferry sails again.", null));
    }

    @Test
    void aSiteOfSuchPages() {
        ArticleCleaner knowing = new ArticleCleaner(new InMemorySiteMemory());
        StringBuilder paragraphs = new StringBuilder();
        for (int i = 0; paragraphs.length() < SIZE; i++) {
            paragraphs.append("<p>The ferry sails again, for the ").append(i).append("th time.");
        }
        for (int i = 0; i < 2; i++) {
            String url = "https://example.org/" + i;
            knowing.clean(Page.ofHtml(paragraphs.toString(), url));
            knowing.clean(Page.ofText(paragraphs.toString(), url + "/text"));
            knowing.clean(Page.ofHtml(
                    "<div class='" + fill("a ") + "'><p>The ferry sails again on Monday.</div>", url + "/c"));
        }
    }

    @Test
    void anInterruptEndsTheCleaning() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> cleaner.clean(Page.ofHtml("<p>The ferry sails again on Monday.", null)))
                .isInstanceOf(CancellationException.class);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> cleaner.clean(Page.ofText("The ferry sails again on Monday.", null)))
                .isInstanceOf(CancellationException.class);
    }
}
