package io.copydesk.ingest.drop;

import io.copydesk.cleaner.CleanedArticle;
import io.copydesk.cleaner.ExplainedBlock;
import io.copydesk.cleaner.Explanation;
import io.copydesk.monitor.Figures;
import io.copydesk.records.Printable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What cleaning does to an article. What somebody else wrote is printable and bounded.
 *
 * @param facts what is known of the article, in words
 * @param counts how many blocks were kept and removed
 * @param cut what is left out, may be empty
 */
public record CleaningView(String title, String facts, String counts, List<Block> blocks, String cut) {

    private static final int BLOCKS_SHOWN = 500;
    private static final int TEXT_SHOWN = 2_000;

    /**
     * A block of the page.
     *
     * @param verdict {@code kept}, {@code caption}, {@code title} or {@code removed}
     * @param why the reason of a removed one, else the verdict
     */
    public record Block(String verdict, String why, String text) {}

    /** What an explanation says. */
    public static CleaningView of(Explanation explanation) {
        CleanedArticle article = explanation.article();
        List<ExplainedBlock> blocks = explanation.blocks();
        int more = blocks.size() - BLOCKS_SHOWN;
        return new CleaningView(
                Printable.of(Objects.requireNonNullElse(article.title(), "Without a title")),
                facts(article),
                counts(blocks),
                blocks.stream().limit(BLOCKS_SHOWN).map(CleaningView::block).toList(),
                more > 0 ? Figures.count(more) + " more blocks are not shown." : "");
    }

    private static Block block(ExplainedBlock block) {
        String verdict = block.verdict().name().toLowerCase(Locale.ROOT);
        String text = block.text();
        return new Block(
                verdict,
                Objects.requireNonNullElse(block.reason(), verdict),
                Printable.of(text.length() <= TEXT_SHOWN ? text : text.substring(0, TEXT_SHOWN) + "…"));
    }

    private static String facts(CleanedArticle article) {
        return Printable.of(Stream.of(
                        article.kind().wireName(),
                        String.join(", ", article.authors()),
                        told(article.publishedAt(), article.publishedFrom()),
                        Objects.requireNonNullElse(article.language(), ""),
                        Objects.requireNonNullElse(article.siteName(), ""))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · ")));
    }

    private static String told(@Nullable Object time, @Nullable String from) {
        return time == null ? "" : time + (from == null ? "" : " (" + from + ")");
    }

    private static String counts(List<ExplainedBlock> blocks) {
        long removed = blocks.stream()
                .filter(block -> block.verdict() == ExplainedBlock.Verdict.REMOVED)
                .count();
        return (blocks.size() - removed) + " of " + blocks.size() + " blocks kept, " + removed + " removed";
    }
}
