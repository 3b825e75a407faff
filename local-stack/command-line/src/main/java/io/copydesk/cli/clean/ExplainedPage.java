package io.copydesk.cli.clean;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.cleaner.ExplainedBlock;
import io.copydesk.cleaner.ExplainedBlock.Verdict;
import io.copydesk.cleaner.Explanation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;

/** All blocks of a page as a page to look at: one file, without scripts, and with nothing fetched from elsewhere. */
final class ExplainedPage {

    private static final String TEMPLATE = "explained.html";

    private ExplainedPage() {}

    /** The page as HTML; {@code source} is what the article was read from, as the user calls it. */
    static String of(Explanation explanation, String source) throws IOException {
        StringBuilder blocks = new StringBuilder();
        explanation.blocks().forEach(block -> append(block, blocks));
        String title = Objects.requireNonNullElse(explanation.article().title(), "Without a title");
        String page = template()
                .replace("{kept}", count(explanation, Verdict.KEPT))
                .replace("{captions}", count(explanation, Verdict.CAPTION))
                .replace("{removed}", count(explanation, Verdict.REMOVED));
        // what comes from the article goes in last: it may have braces of its own
        int at = page.indexOf("{blocks}");
        return head(page.substring(0, at), title, source) + blocks + page.substring(at + "{blocks}".length());
    }

    private static String head(String head, String title, String source) {
        StringBuilder out = new StringBuilder();
        String[] parts = head.split("\\{title\\}|\\{source\\}", -1);
        String[] values = {title, title, source}; // in the order of the template
        for (int i = 0; i < parts.length; i++) {
            out.append(parts[i]).append(i < values.length ? escaped(values[i]) : "");
        }
        return out.toString();
    }

    private static String template() throws IOException {
        try (InputStream in = Objects.requireNonNull(ExplainedPage.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static String count(Explanation explanation, Verdict verdict) {
        return Long.toString(explanation.blocks().stream()
                .filter(block -> block.verdict() == verdict)
                .count());
    }

    private static void append(ExplainedBlock block, StringBuilder to) {
        Double likelihood = block.likelihood();
        to.append("<li class=\"")
                .append(block.verdict().name().toLowerCase(Locale.ROOT))
                .append("\"><p class=\"why\"><strong>")
                .append(escaped(ExplainedText.label(block)))
                .append("</strong>");
        if (likelihood != null) {
            to.append(" <span>").append(Math.round(likelihood * 100)).append(" % body</span>");
        }
        to.append("</p><p class=\"text\" dir=\"auto\">")
                .append(escaped(block.text()))
                .append("</p></li>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
