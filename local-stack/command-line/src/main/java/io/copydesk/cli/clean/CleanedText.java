package io.copydesk.cli.clean;

import io.copydesk.cleaner.CleanedArticle;
import io.copydesk.cleaner.Removed;
import io.copydesk.cli.terminal.Shortened;
import io.copydesk.cli.terminal.Style;
import java.util.ArrayList;
import java.util.List;

/** A cleaned article as people read it: title, blank line, paragraphs. */
final class CleanedText {

    private static final int REMOVED_SHOWN = 90;

    private CleanedText() {}

    static List<String> lines(CleanedArticle article, boolean explain) {
        List<String> lines = new ArrayList<>();
        if (article.title() != null) {
            lines.add(Style.bold(article.title()));
            lines.add("");
        }
        lines.add(String.join("\n\n", article.paragraphs()));
        if (explain) {
            lines.add("");
            article.captions().forEach(caption -> lines.add(Style.dim("caption  ") + caption.text()));
            article.removed().forEach(removed -> lines.add(explained(removed)));
        }
        return lines;
    }

    private static String explained(Removed removed) {
        return Style.dim("removed  ")
                + "%-14s ".formatted(removed.reason())
                + Style.dim(Shortened.line(removed.text(), REMOVED_SHOWN));
    }
}
