package io.copydesk.cli.clean;

import io.copydesk.cleaner.ExplainedBlock;
import io.copydesk.cleaner.Explanation;
import io.copydesk.cli.terminal.Shortened;
import io.copydesk.cli.terminal.Style;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** All blocks of a page as a terminal shows them: what became of each, how likely it is body, and how it begins. */
final class ExplainedText {

    /** Characters of a removed block that are shown: enough to find it on the page. */
    private static final int REMOVED_SHOWN = 90;

    private ExplainedText() {}

    /** A line a block, in the page's order. */
    static List<String> lines(Explanation explanation) {
        return explanation.blocks().stream().map(ExplainedText::line).toList();
    }

    private static String line(ExplainedBlock block) {
        String label = "%-16s".formatted(label(block));
        String likely = likelihood(block) + "  ";
        return switch (block.verdict()) {
            case KEPT -> Style.green(label) + likely + block.text();
            case TITLE -> Style.bold(label) + likely + Style.bold(block.text());
            case CAPTION -> Style.yellow(label) + likely + block.text();
            case REMOVED -> Style.red(label) + likely + Style.dim(Shortened.line(block.text(), REMOVED_SHOWN));
        };
    }

    /** One word of what became of a block and, where it was removed, why. */
    static String label(ExplainedBlock block) {
        return block.verdict() == ExplainedBlock.Verdict.REMOVED
                ? Objects.requireNonNullElse(block.reason(), "removed")
                : block.verdict().name().toLowerCase(Locale.ROOT);
    }

    private static String likelihood(ExplainedBlock block) {
        Double likelihood = block.likelihood();
        return likelihood == null ? "    " : "%3d%%".formatted(Math.round(likelihood * 100));
    }
}
