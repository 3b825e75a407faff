package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copydesk.cleaner.ExplainedBlock.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainTest {

    private static final String PAGE = """
            <html><head><title>The ferry sails again</title></head><body>
            <nav><a href="/">Home</a> <a href="/sea">At sea</a></nav>
            <article><h1>The ferry sails again</h1>
            <p>The ferry to the outer islands sails again on Monday, the harbour office said, after two weeks in dock.</p>
            <figure><img src="/ferry.jpg"><figcaption>The ferry in dock last week</figcaption></figure>
            <p>It had struck a buoy in the fog of 3 March, and nobody was hurt; the captain called it bad luck.</p>
            </article>
            <footer>© The Island Courier</footer></body></html>
            """;

    private final ArticleCleaner cleaner = new ArticleCleaner();

    @Test
    void everyBlockIsThereInThePagesOrder() {
        List<ExplainedBlock> blocks = cleaner.explain(Page.ofHtml(PAGE, null)).blocks();
        assertThat(blocks)
                .extracting(ExplainedBlock::verdict)
                .containsExactly(
                        Verdict.REMOVED, Verdict.TITLE, Verdict.KEPT, Verdict.CAPTION, Verdict.KEPT, Verdict.REMOVED);
        assertThat(blocks.get(0).reason()).isEqualTo("navigation");
        assertThat(blocks.get(2).likelihood()).isBetween(0.5, 1.0);
        assertThat(blocks.get(5).likelihood()).isBetween(0.0, 0.5);
    }

    @Test
    void theArticleIsTheOneThatCleaningGives() {
        Page page = Page.ofHtml(PAGE, "https://example.org/ferry");
        assertThat(cleaner.explain(page).article()).isEqualTo(cleaner.clean(page));
    }

    @Test
    void aTextsTitleStandsInItsPlace() {
        String text =
                "The ferry sails again\n\nThe ferry to the outer islands sails again on Monday, the harbour office"
                        + " said.\n\nIt had struck a buoy in the fog of 3 March, and nobody was hurt.\n";
        assertThat(cleaner.explain(Page.ofText(text, null)).blocks())
                .extracting(ExplainedBlock::verdict)
                .containsExactly(Verdict.TITLE, Verdict.KEPT, Verdict.KEPT);
    }

    @Test
    void whatHasNoArticleIsExplainedToo() {
        Page menu = Page.ofHtml("<nav><a href='/'>Home</a></nav><footer>© The Island Courier</footer>", null);
        assertThatThrownBy(() -> cleaner.clean(menu)).isInstanceOf(UnreadablePageException.class);
        assertThat(cleaner.explain(menu).blocks())
                .hasSize(2)
                .allMatch(block -> block.verdict() == Verdict.REMOVED && block.reason() != null);
    }
}
