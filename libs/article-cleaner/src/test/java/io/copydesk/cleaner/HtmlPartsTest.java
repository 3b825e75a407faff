package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is decided over more than one block. */
class HtmlPartsTest {

    private static final String FIRST =
            "<p>The ferry to the islands will sail again from Monday, the harbour master said, after a winter of repairs.</p>";
    private static final String SECOND =
            "<p>Its engine had failed in November, and for three months the islanders came over in fishing boats instead.</p>";

    private final ArticleCleaner cleaner = new ArticleCleaner();

    private CleanedArticle page(String article, String after) {
        return cleaner.clean(Page.ofHtml(
                "<html><head><title>Ferry sails again</title></head><body><main><article><h1>Ferry sails again</h1>"
                        + article + "</article></main>" + after + "</body></html>",
                "https://example.org/ferry-sails-again"));
    }

    @Test
    void shortItemsStayWithTheirList() {
        String list =
                "<p>These are the first sailings of the week, and there will be more of them in the summer:</p><ul>"
                        + "<li>Monday, with the post and with bread for all three of the shops.</li><li>Wednesday</li>"
                        + "<li>Friday, with whoever wants to spend the weekend with the seals.</li></ul>";
        assertThat(page(FIRST + list + SECOND, "").paragraphs())
                .contains("Monday, with the post and with bread for all three of the shops.", "Wednesday");
    }

    @Test
    void whatLeadsToAnotherArticleIsNoParagraph() {
        assertThat(page(
                                FIRST + "<p>Weiterlesen: Wie der Hafen im Winter aussah</p>" + SECOND + "<p>Share</p>"
                                        + FIRST.replace("ferry", "boat"),
                                "")
                        .paragraphs())
                .hasSize(3)
                .allMatch(text -> text.startsWith("The ") || text.startsWith("Its "));
    }

    @Test
    void sentenceThatComesAgainIsSaidOnce() {
        String sentence =
                "The harbour master said that the new engine had run for a hundred hours without any trouble at all.";
        CleanedArticle article = page(
                FIRST + "<p>" + sentence + "</p>" + SECOND + "<p>" + sentence + "</p>" + FIRST.replace("ferry", "boat"),
                "");
        assertThat(article.paragraphs()).containsOnlyOnce(sentence);
        assertThat(article.removed()).extracting(Removed::text).contains(sentence);
    }

    @Test
    void whatAConsentManagerAsksIsNoArticleHoweverLongItIs() {
        String asked =
                "When you visit our website, we store files in your browser to learn how our pages are read. What we learn is"
                        + " not usually about you, but it makes the site work as you expect. You can say no to some kinds of them.";
        CleanedArticle article = page(
                FIRST,
                "<div id='onetrust-consent-sdk'><div><p>" + asked + "</p><p>" + asked.replace("store", "keep")
                        + "</p></div></div>");
        assertThat(article.paragraphs()).hasSize(1);
        assertThat(article.removed()).contains(new Removed(asked, "cookie-notice"));
    }

    @Test
    void quotedPostIsPartOfTheArticle() {
        String post =
                "<blockquote class='twitter-tweet'><p>We are sailing again on Monday, and there will be bread on board for"
                        + " everyone who helped us over the winter.</p>— Island Ferries (@islandferries) 3 May 2024</blockquote>";
        assertThat(page(FIRST + SECOND + post + FIRST.replace("ferry", "boat") + SECOND.replace("engine", "motor"), "")
                        .paragraphs())
                .contains(
                        "We are sailing again on Monday, and there will be bread on board for everyone who helped us over the winter.");
    }

    @Test
    void postInAFrameThatNamesItsNetworkIsPartOfTheArticle() {
        String post =
                "<div class='social-media-embed'><blockquote class='twitter-tweet'><p>We are sailing again on Monday, and there will be"
                        + " bread on board for everyone who helped us.</p>— Island Ferries (@islandferries)</blockquote></div>";
        assertThat(page(FIRST + SECOND + post + FIRST.replace("ferry", "boat") + SECOND.replace("engine", "motor"), "")
                        .paragraphs())
                .contains(
                        "We are sailing again on Monday, and there will be bread on board for everyone who helped us.",
                        "— Island Ferries (@islandferries)");
    }

    @Test
    void tableStaysWholeHoweverFarItsEndIsFromAnySentence() {
        StringBuilder table = new StringBuilder("<table><tr><th>Day</th><th>From</th><th>To</th><th>Boat</th></tr>");
        for (int day = 1; day <= 30; day++) {
            table.append("<tr><td>").append(day).append(" May</td><td>Harbour</td><td>North Isle</td><td>Vessel ");
            table.append(day).append("</td></tr>");
        }
        CleanedArticle article = page(
                FIRST + SECOND + "<p>These are the sailings of the month, with the boat that is on duty:</p>" + table
                        + "</table>",
                "");
        assertThat(article.paragraphs()).contains("1 May", "15 May", "30 May", "Vessel 30");
    }

    @Test
    void teaserThatLeadsToItsArticleByPictureAndHeadlineIsOne() {
        StringBuilder grid = new StringBuilder("<div class=grid>");
        for (String thing : new String[] {"lighthouse", "harbour wall", "bakery", "school", "post office", "slipway"}) {
            String link = "<a rel=bookmark href='/news/" + thing + "'>";
            grid.append("<div class=c><article class=story>").append(link).append("<img src=a.jpg></a><header><h2>");
            grid.append(link).append("Islanders save their ").append(thing).append("</a></h2></header><div><p>The ");
            grid.append(thing).append(" has stood for a hundred years, and it will stand for some more now.</p></div>");
            grid.append("</article></div>");
        }
        CleanedArticle article = page(
                FIRST + SECOND + FIRST.replace("ferry", "boat") + SECOND.replace("engine", "motor"), grid + "</div>");
        assertThat(article.paragraphs()).hasSize(4);
    }

    @Test
    void sentenceThatAListOfHighlightsHasBeforeIsKeptInTheText() {
        String said = SECOND.substring(3, SECOND.length() - 4);
        CleanedArticle article = page(
                "<div class=highlights><div>" + said + "</div></div>" + FIRST + SECOND + FIRST.replace("ferry", "boat")
                        + FIRST.replace("islands", "mainland"),
                "");
        assertThat(article.paragraphs()).containsOnlyOnce(said);
        assertThat(article.paragraphs().indexOf(said)).isEqualTo(1);
    }

    @Test
    void sentencesUnderLinkedHeadlinesInARowAreTeasers() {
        StringBuilder row = new StringBuilder("<div>");
        for (String thing : new String[] {"lighthouse", "harbour wall", "bakery", "school", "post office", "slipway"}) {
            row.append("<div class=b><div class=c><h2><a href='/news/")
                    .append(thing)
                    .append("'>Islanders save their ");
            row.append(thing).append("</a></h2><p>The ").append(thing);
            row.append(
                    " has stood on the islands for a hundred years, and it will stand for some more now.</p></div></div>");
        }
        CleanedArticle article = page(
                FIRST + SECOND + FIRST.replace("ferry", "boat") + SECOND.replace("engine", "motor"), row + "</div>");
        assertThat(article.paragraphs()).hasSize(4);
    }

    @Test
    void numberedListStaysWholeThoughItsItemsAreBare() {
        String list =
                "<p>These are the things that the town wants to buy for the harbour before the summer is over.</p>"
                        + "<p>1) Lamps for the wall</p><p><a href=/1>https://shop.example/1</a></p><p>2) Rope, blue</p>"
                        + "<p><a href=/2>https://shop.example/2</a></p><p>3) Two ladders</p><p><a href=/3>https://shop.example/3</a></p>"
                        + "<p>4) Paint</p><p><a href=/4>https://shop.example/4</a></p>";
        assertThat(page(FIRST + SECOND + list, "<p>Related articles</p>").paragraphs())
                .contains("1) Lamps for the wall", "4) Paint", "https://shop.example/4")
                .doesNotContain("Related articles");
    }
}
