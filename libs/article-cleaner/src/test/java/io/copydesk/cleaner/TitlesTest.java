package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.cleaner.html.HtmlPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TitlesTest {

    private static final String TEXT =
            "<p>The ferry to the islands will sail again from Monday, the harbour master said, after a winter of repairs.</p>"
                    + "<p>Its engine had failed in November, and for three months the islanders came over in fishing boats.</p>";

    private static @Nullable String title(String head, String body) {
        return HtmlPage.parse(
                        "<html><head>" + head + "</head><body>" + body + "</body></html>",
                        "https://www.islander.example/ferry")
                .metadata()
                .title();
    }

    @Test
    void headlineOnThePageCountsMoreThanTheWindowTitle() {
        assertThat(title(
                        "<title>Ferry news, timetable and prices 2024</title>",
                        "<article><h1>Ferry sails again</h1>" + TEXT + "</article>"))
                .isEqualTo("Ferry sails again");
    }

    @Test
    void siteNameIsTakenOffWhereverItStands() {
        for (String window : new String[] {
            "Ferry sails again | The Islander", "Ferry sails again - News - The Islander", "Islander: Ferry sails again"
        }) {
            assertThat(title("<title>" + window + "</title><meta property=og:site_name content='The Islander'>", TEXT))
                    .isEqualTo("Ferry sails again");
        }
    }

    @Test
    void logoInAHeadingIsNoTitle() {
        assertThat(title(
                        "<title>The Islander - Ferry sails again</title>",
                        "<h1 class=logo><a href=/>The Islander</a></h1><h2 class=entry-title>Ferry sails again</h2>"
                                + TEXT))
                .isEqualTo("Ferry sails again");
    }

    @Test
    void kickerIsNoPartOfTheTitle() {
        assertThat(title(
                        "<title>Ferry sails again</title><meta property=og:title content='Ferry sails again'>",
                        "<article><h1><span class=kicker>Islands</span> <span class=headline>Ferry sails again</span></h1>"
                                + TEXT + "</article>"))
                .isEqualTo("Ferry sails again");
    }

    @Test
    void headingInTheBreadcrumbIsForSearchEngines() {
        assertThat(title(
                        "<title>Ferry to the islands: all about the new timetable</title>",
                        "<ul class=breadcrumb><li><a href=/>Home</a></li>"
                                + "<li><h1>Ferry to the islands: all about the new timetable</h1></li></ul>"
                                + "<article><h2 class=headline>At last the ferry to the islands sails again</h2>" + TEXT
                                + "</article>"))
                .isEqualTo("At last the ferry to the islands sails again");
    }

    @Test
    void teasersAreNoTitles() {
        assertThat(title(
                        "<title>Ferry sails again</title>",
                        "<div class=teaser><h2><a href=/wall>Harbour wall holds</a></h2></div><h1>Ferry sails again</h1>"
                                + TEXT))
                .isEqualTo("Ferry sails again");
    }

    @Test
    void metadataIsAllThereIsOnAPageWithoutHeading() {
        assertThat(title("<meta property=og:title content='Ferry sails again'>", TEXT))
                .isEqualTo("Ferry sails again");
        assertThat(title("", TEXT)).isNull();
    }

    @Test
    void aTitleThatIsMisreadInOneTagAloneIsReadAsItWasMeant() {
        assertThat(title("<meta property=og:title content='The mayor didnâ€™t come'>", TEXT))
                .isEqualTo("The mayor didn’t come");
    }

    @Test
    void aTitleThatIsMisreadIsNotTaken() {
        assertThat(title(
                        "<title>Fähre für Inseln</title>"
                                + "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"FÃ¤hre fÃ¼r Inseln\"}</script>",
                        TEXT))
                .isEqualTo("Fähre für Inseln");
    }
}
