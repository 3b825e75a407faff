package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class HtmlTest {

    private static final String FIRST =
            "<p>The ferry to the islands will sail again from Monday, the harbour master said, after a winter of repairs.</p>";
    private static final String SECOND =
            "<p>Its engine had failed in November, and for three months the islanders came over in fishing boats instead.</p>";
    private static final String THIRD =
            "<p>\"We are glad of it,\" said Nora Lund, who runs the only shop. \"The bread was always wet when it came.\"</p>";

    private final ArticleCleaner cleaner = new ArticleCleaner();

    private CleanedArticle clean(String html) {
        return cleaner.clean(Page.ofHtml(html, "https://example.org/2024/05/03/ferry-sails-again"));
    }

    private CleanedArticle article(String inside) {
        return clean("<html lang=en-GB><head><title>Ferry sails again | The Islander</title>"
                + "<meta property=og:site_name content='The Islander'></head><body><nav><ul><li><a href=/>Home</a></li>"
                + "<li><a href=/news>News</a></li><li><a href=/sport>Sport</a></li></ul></nav>"
                + "<article><h1>Ferry sails again</h1>" + inside + "</article>"
                + "<footer><p>© The Islander. All rights reserved.</p></footer></body></html>");
    }

    @Test
    void paragraphsOfTheArticleAreTheBody() {
        assertThat(article(FIRST + SECOND + THIRD).paragraphs())
                .containsExactly(
                        "The ferry to the islands will sail again from Monday, the harbour master said, after a winter of repairs.",
                        "Its engine had failed in November, and for three months the islanders came over in fishing boats instead.",
                        "\"We are glad of it,\" said Nora Lund, who runs the only shop. \"The bread was always wet when it came.\"");
    }

    @Test
    void menuAndFooterAreRemovedAsNavigation() {
        assertThat(article(FIRST + SECOND + THIRD).removed())
                .contains(
                        new Removed("Home", "navigation"),
                        new Removed("© The Islander. All rights reserved.", "navigation"));
    }

    @Test
    void titleIsWithoutTheSite() {
        assertThat(article(FIRST).title()).isEqualTo("Ferry sails again");
    }

    @Test
    void titleIsNoBodyOnAShortPageEither() {
        CleanedArticle article =
                clean("<html><body><article><h1>Ferry sails again</h1>" + FIRST + "</article></body></html>");
        assertThat(article.title()).isEqualTo("Ferry sails again");
        assertThat(article.paragraphs())
                .containsExactly(
                        "The ferry to the islands will sail again from Monday, the harbour master said, after a winter of repairs.");
        assertThat(article.removed()).contains(new Removed("Ferry sails again", "title"));
    }

    @Test
    void commentsAreNoBody() {
        CleanedArticle article = article(
                FIRST + SECOND + THIRD
                        + "<div id=comments class=comments><h3>2 comments</h3><div class=comment><p>I was on that boat and it was never late, not once in all the years.</p></div></div>");
        assertThat(article.paragraphs()).hasSize(3);
        assertThat(article.removed()).extracting(Removed::reason).contains("comments");
    }

    @Test
    void relatedLinksAtTheEndAreNoBody() {
        CleanedArticle article = article(
                FIRST + SECOND + THIRD
                        + "<div class=related><h3>Related articles</h3><ul><li><a href=/a>Harbour wall holds in storm</a></li><li><a href=/b>Lighthouse gets new lamp</a></li></ul></div>");
        assertThat(article.paragraphs()).hasSize(3);
        assertThat(article.removed()).contains(new Removed("Harbour wall holds in storm", "related-links"));
    }

    @Test
    void aLeadNamedTeaserStays() {
        assertThat(article(
                                "<p class=teaser>The islands have their ferry back, and the bread is dry once more for all who live there.</p>"
                                        + FIRST + SECOND + THIRD)
                        .paragraphs())
                .hasSize(4);
    }

    @Test
    void subHeadingsAndListsStay() {
        assertThat(article(FIRST + SECOND
                                + "<h2>What it costs</h2><ul><li>Adults pay four pounds for the crossing.</li><li>Children travel free of charge.</li></ul>"
                                + THIRD)
                        .paragraphs())
                .contains(
                        "What it costs", "Adults pay four pounds for the crossing.", "Children travel free of charge.");
    }

    @Test
    void captionsAreApart() {
        CleanedArticle article = article(FIRST
                + "<figure><img src=/ferry.jpg alt='A ferry'><figcaption>The ferry in dry dock, January</figcaption></figure>"
                + SECOND + THIRD);
        assertThat(article.captions()).containsExactly(new Caption("The ferry in dry dock, January"));
        assertThat(article.images())
                .contains(new Image("https://example.org/ferry.jpg", "A ferry", "The ferry in dry dock, January"));
        assertThat(article.paragraphs()).doesNotContain("The ferry in dry dock, January");
    }

    @Test
    void wordsAreNotSplitAtInlineTags() {
        assertThat(article(
                                "<p>The <b>f</b>erry to the is<i>lands</i> will sail again from Monday, the harbour master said on Friday.</p>"
                                        + SECOND)
                        .paragraphs())
                .contains("The ferry to the islands will sail again from Monday, the harbour master said on Friday.");
    }

    @Test
    void twoBreaksPartParagraphs() {
        assertThat(article(
                                "<div>The ferry to the islands will sail again from Monday, the harbour master said.<br><br>"
                                        + "Its engine had failed in November, and the islanders came over in fishing boats.</div>")
                        .paragraphs())
                .contains(
                        "The ferry to the islands will sail again from Monday, the harbour master said.",
                        "Its engine had failed in November, and the islanders came over in fishing boats.");
    }

    @Test
    void linksOfTheBodyAreAbsolute() {
        assertThat(article(
                                "<p>The ferry will sail again from Monday, said <a href='/people/master'>the harbour master</a>, after a winter of repairs.</p>"
                                        + SECOND)
                        .links())
                .contains(new Link("https://example.org/people/master", "the harbour master"));
    }

    @Test
    void aPostOfOneSentenceSurvives() {
        assertThat(clean("<p>The ferry sails again on Monday.</p>").paragraphs())
                .containsExactly("The ferry sails again on Monday.");
    }

    @Test
    void languageIsWhatThePageSays() {
        assertThat(article(FIRST).language()).isEqualTo("en-GB");
        assertThat(clean(FIRST).language()).isNull();
    }

    @Test
    void dateOfJsonLdKeepsItsOffset() {
        CleanedArticle article = article(
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry sails again\","
                        + "\"datePublished\":\"2024-05-03T23:30:00-04:00\",\"author\":[{\"@type\":\"Person\",\"name\":\"Nora Lund\"}]}</script>"
                        + FIRST);
        assertThat(article.publishedAt()).isEqualTo(OffsetDateTime.parse("2024-05-03T23:30:00-04:00"));
        assertThat(article.publishedFrom()).isEqualTo("json-ld");
        assertThat(article.authors()).containsExactly("Nora Lund");
    }

    @Test
    void dateOfTheAddressIsTheLastResort() {
        CleanedArticle article = article(FIRST);
        assertThat(article.publishedAt()).isEqualTo(OffsetDateTime.parse("2024-05-03T00:00:00Z"));
        assertThat(article.publishedFrom()).isEqualTo("url");
    }

    @Test
    void canonicalAddressIsResolved() {
        assertThat(clean("<head><link rel=canonical href=/ferry></head>" + FIRST)
                        .canonicalUrl())
                .isEqualTo("https://example.org/ferry");
    }

    @Test
    void whatPopsUpOverAWordIsNoPartOfItsSentence() {
        assertThat(article(FIRST + SECOND
                                + "<p>\"We are glad,\" said Nora Lund<span class=tooltip>Nora Lund: more of her</span>, who runs the only"
                                + " shop of the island.</p>")
                        .paragraphs())
                .endsWith("\"We are glad,\" said Nora Lund, who runs the only shop of the island.");
        assertThat(article(FIRST + SECOND
                                + "<p>\"We are glad,\" said <span class=tooltip><a href=/lund>Nora Lund</a><span class=tooltiptext>More"
                                + " of her</span></span>, who runs the only shop of the island.</p>")
                        .paragraphs())
                .endsWith("\"We are glad,\" said Nora Lund, who runs the only shop of the island.");
    }

    @Test
    void whatIsNotShownIsNoPartOfAParagraphAndTheWordThatIsExplainedIs() {
        String paragraph = " said Nora Lund, who runs the only shop of the island.</p>";
        assertThat(article(FIRST + SECOND + "<p><span style='display: none'>Please wait</span>\"We are glad,\""
                                + paragraph)
                        .paragraphs())
                .endsWith("\"We are glad,\" said Nora Lund, who runs the only shop of the island.");
        assertThat(article(FIRST + SECOND + "<p> <span class=tooltip>\"We are glad,\"</span>" + paragraph)
                        .paragraphs())
                .endsWith("\"We are glad,\" said Nora Lund, who runs the only shop of the island.");
    }

    @Test
    void anArticleThatAScriptWillShowIsReadBeforeIt() {
        assertThat(clean("<span style='display:none'>" + FIRST + SECOND + "</span>")
                        .paragraphs())
                .hasSize(2);
    }

    @Test
    void readingOfACharacterStaysWhereThePageHasBracketsForIt() {
        String with = "<ruby>弾劾<rp>（</rp><rt>だんがい</rt><rp>）</rp></ruby>";
        String without = "<ruby>弾劾<rt>だんがい</rt></ruby>";
        String rest = "訴追案を提出している点などを挙げ、政府は内乱を企てる明白な反国家行為だと述べた。";
        assertThat(article("<p>" + with + rest + "</p>").paragraphs()).containsExactly("弾劾（だんがい）" + rest);
        assertThat(article("<p>" + without + rest + "</p>").paragraphs()).containsExactly("弾劾" + rest);
    }

    @Test
    void articleThatScriptsDrawIsReadFromTheirStrings() {
        String markup = (FIRST + SECOND + THIRD).replace("\"", "\\\"").replace("<", "\\u003c");
        CleanedArticle article = clean("<html><head><title>Ferry sails again</title></head><body><div id=root></div>"
                + "<script>state.push([1,\"" + markup + "\"])</script></body></html>");
        assertThat(article.paragraphs())
                .isEqualTo(article(FIRST + SECOND + THIRD).paragraphs());
    }

    @Test
    void articleOfAPageWithoutABodyIsReadFromItsLinkedData() {
        String said =
                "The ferry to the islands will sail again from Monday, the harbour master said, after a winter of repairs.";
        CleanedArticle article = clean("<html><head><title>Ferry sails again</title><script type='application/ld+json'>"
                + "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry sails again\",\"articleBody\":\"" + said
                + "\"}</script></head><body><div id=root></div></body></html>");
        assertThat(article.paragraphs()).containsExactly(said);
    }

    @Test
    void leadPictureHasItsCaptionThoughItStandsElsewhereInAnotherSize() {
        CleanedArticle article = clean("<html><head><title>Ferry sails again</title>"
                + "<meta property=og:image content='https://example.org/1200x630/ferry-in-harbour.jpg'></head><body><header><figure>"
                + "<img src='/600x400/ferry-in-harbour.jpg?w=600' alt='A ferry'><figcaption>The ferry in the harbour.</figcaption></figure>"
                + "</header><article><h1>Ferry sails again</h1>" + FIRST + SECOND + THIRD + "</article></body></html>");
        assertThat(article.images())
                .containsExactly(new Image(
                        "https://example.org/1200x630/ferry-in-harbour.jpg", "A ferry", "The ferry in the harbour."));
    }
}
