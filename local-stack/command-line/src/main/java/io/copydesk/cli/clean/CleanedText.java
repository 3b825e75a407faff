package io.copydesk.cli.clean;

import io.copydesk.cleaner.CleanedArticle;
import io.copydesk.cli.terminal.Style;
import java.util.ArrayList;
import java.util.List;

/** A cleaned article as people read it: title, blank line, paragraphs. */
final class CleanedText {

    private CleanedText() {}

    static List<String> lines(CleanedArticle article) {
        List<String> lines = new ArrayList<>();
        if (article.title() != null) {
            lines.add(Style.bold(article.title()));
            lines.add("");
        }
        lines.add(String.join("\n\n", article.paragraphs()));
        return lines;
    }
}
