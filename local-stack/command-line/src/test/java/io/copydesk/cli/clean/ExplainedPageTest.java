package io.copydesk.cli.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.cleaner.ArticleCleaner;
import io.copydesk.cleaner.Explanation;
import io.copydesk.cleaner.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainedPageTest {

    private static Explanation explained(String title) {
        String page = "<html><head><title>" + title + "</title></head><body><nav><a href='/'>Home {title}</a></nav>"
                + "<article><p>The ferry to the outer islands sails again on Monday, the harbour office said.</p>"
                + "<p>It had struck a buoy in the fog of 3 March &amp; nobody was hurt, &lt;b&gt;nobody&lt;/b&gt;.</p>"
                + "</article></body></html>";
        return new ArticleCleaner().explain(Page.ofHtml(page, "https://example.org/ferry"));
    }

    @Test
    void everyBlockIsThereWithItsReasonAndItsMarkupIsShownNotRun() throws Exception {
        String page = ExplainedPage.of(explained("The ferry sails again"), "ferry.html");
        assertThat(page)
                .contains("<strong>navigation</strong>", "<strong>kept</strong>", "Kept (2)", "Removed (1)")
                .contains("3 March &amp; nobody was hurt, &lt;b&gt;nobody&lt;/b&gt;.")
                .contains("What was kept of ferry.html, ")
                .doesNotContain("<script", "http://", "https://");
    }

    @Test
    void bracesOfTheArticleStayAsTheyAre() throws Exception {
        String page = ExplainedPage.of(explained("{blocks} of {source} and {kept}"), "{title}.html");
        assertThat(page)
                .contains("Home {title}")
                .contains("What was kept of {title}.html, ")
                .containsOnlyOnce("<h1 dir=\"auto\">{blocks} of {source} and {kept}</h1>");
    }

    @Test
    void onATerminalABlockIsALine() {
        List<String> lines = ExplainedText.lines(explained("The ferry sails again"));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("navigation ").contains("Home {title}");
        assertThat(lines.get(1)).startsWith("kept ").contains("% ").endsWith("the harbour office said.");
    }
}
