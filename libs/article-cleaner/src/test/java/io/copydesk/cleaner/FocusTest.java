package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FocusTest {

    /** From plain prose to plain chrome by small steps, so that some of it is doubtful wherever the trees draw their line. */
    private static final String PAGE = "<article>"
            + String.join(
                    "", IntStream.range(0, 24).mapToObj(FocusTest::paragraph).toList())
            + "</article>";

    private static String paragraph(int i) {
        String prose = "The ferry sails again on Monday, said the office of harbour " + i + ", after weeks in dock. ";
        String chrome = "<a href='/more/" + i + "'>More news from harbour " + i + "</a> ";
        return "<div class='" + (i % 3 == 0 ? "teaser" : "text") + "'>" + prose.repeat(Math.max(0, 4 - i / 6))
                + chrome.repeat(i / 4) + "</div>";
    }

    private static List<String> kept(Focus focus) {
        return new ArticleCleaner()
                .withFocus(focus)
                .clean(Page.ofHtml(PAGE, "https://example.org/ferry"))
                .paragraphs();
    }

    @Test
    void whatIsDoubtfulIsKeptOrLeft() {
        Set<String> precision = new HashSet<>(kept(Focus.PRECISION));
        Set<String> balanced = new HashSet<>(kept(Focus.BALANCED));
        Set<String> recall = new HashSet<>(kept(Focus.RECALL));
        assertThat(balanced).containsAll(precision);
        assertThat(recall).containsAll(balanced).hasSizeGreaterThan(precision.size());
    }

    @Test
    void balancedIsTheDefaultAndOneCleanerLeavesAnotherAsItIs() {
        ArticleCleaner cleaner = new ArticleCleaner();
        Page page = Page.ofHtml(PAGE, "https://example.org/ferry");
        CleanedArticle before = cleaner.clean(page);
        ArticleCleaner other = cleaner.withFocus(Focus.RECALL);
        other.clean(page);
        assertThat(cleaner.clean(page)).isEqualTo(before);
        assertThat(other.withFocus(Focus.BALANCED).clean(page)).isEqualTo(before);
    }
}
