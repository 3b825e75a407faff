package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class PageKindTest {

    private static final String FIRST =
            "<p>The ferry to the islands will sail again from Monday, the harbour master said, after a winter of repairs.</p>";
    private static final String SECOND =
            "<p>Its engine had failed in November, and for three months the islanders came over in fishing boats instead.</p>";
    private static final String THIRD =
            "<p>\"We are glad of it,\" said Nora Lund, who runs the only shop. \"The bread was always wet when it came.\"</p>";

    private final ArticleCleaner cleaner = new ArticleCleaner();

    private CleanedArticle clean(String head, String article) {
        return cleaner.clean(Page.ofHtml(
                "<html><head><title>Ferry sails again</title>" + head
                        + "</head><body><main><article><h1>Ferry sails again</h1>" + article
                        + "</article></main></body></html>",
                "https://example.org/ferry-sails-again"));
    }

    private static String type(String type, String more) {
        return "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@type\":\"" + type
                + "\",\"headline\":\"Ferry sails again\"" + more + "}</script>";
    }

    /** With a sentence for each thing, so that no two are alike. */
    private static String eachOf(String before, String after, String... things) {
        StringBuilder all = new StringBuilder();
        for (String thing : things) {
            all.append(before.replace("THING", thing)).append("<p>The ").append(thing);
            all.append(
                    " was closed in the morning, and people who live beside it were asked to stay at home, it was said.</p>");
            all.append(after);
        }
        return all.toString();
    }

    @Test
    void storyIsAnArticle() {
        CleanedArticle article = clean(type("NewsArticle", ""), FIRST + SECOND + THIRD);
        assertThat(article.kind()).isEqualTo(PageKind.ARTICLE);
        assertThat(article.free()).isNull();
    }

    @Test
    void timesAboveEntriesMakeALiveBlogAndSoDoesThePageThatSaysIt() {
        StringBuilder entries = new StringBuilder(FIRST);
        String[] things = {"harbour", "school", "market", "bridge", "station", "library"};
        for (int i = 0; i < things.length; i++) {
            entries.append("<div><time>").append(18 - i).append(":3").append(i).append("</time>");
            entries.append(eachOf("", "</div>", things[i]));
        }
        assertThat(clean("", entries.toString()).kind()).isEqualTo(PageKind.LIVE_BLOG);
        assertThat(clean(type("LiveBlogPosting", ""), FIRST + SECOND + THIRD).kind())
                .isEqualTo(PageKind.LIVE_BLOG);
    }

    @Test
    void timesInAnyOrderAreATimetable() {
        StringBuilder entries = new StringBuilder(FIRST);
        int[] hours = {9, 14, 11, 17, 8, 12, 10};
        for (int hour : hours) {
            entries.append("<p>").append(hour).append(":30</p>");
            entries.append(eachOf("", "", "gate " + hour));
        }
        assertThat(clean("", entries.toString()).kind()).isEqualTo(PageKind.ARTICLE);
    }

    @Test
    void numberedHeadingsMakeAList() {
        StringBuilder things = new StringBuilder(FIRST);
        int number = 1;
        for (String thing : new String[] {"harbour wall", "mill path", "old railway", "ridge", "lighthouse"}) {
            things.append(eachOf("<h2>" + number++ + ". The THING</h2>", "", thing));
        }
        assertThat(clean("", things.toString()).kind()).isEqualTo(PageKind.LIST);
    }

    @Test
    void picturesWithFewWordsMakeAGallery() {
        StringBuilder pictures =
                new StringBuilder("<p>The ferry sailed again on Monday, and the islanders came to see it.</p>");
        for (String thing : new String[] {"crew", "captain", "baker", "crowd", "seals", "flags"}) {
            pictures.append("<figure><img src='/").append(thing).append(".jpg' width=800 height=600><figcaption>The ");
            pictures.append(thing).append(" in the harbour.</figcaption></figure>");
        }
        assertThat(clean("", pictures.toString()).kind()).isEqualTo(PageKind.GALLERY);
    }

    @Test
    void beginningOfWhatIsToBePaidForIsAStub() {
        String paid = type("NewsArticle", ",\"isAccessibleForFree\":false");
        CleanedArticle stub = clean(paid, FIRST);
        assertThat(stub.kind()).isEqualTo(PageKind.PAYWALL_STUB);
        assertThat(stub.free()).isFalse();
        String whole = eachOf(
                "", "", "harbour", "school", "market", "bridge", "station", "library", "mill", "ridge", "inn", "hall");
        assertThat(clean(paid, FIRST + whole).kind()).isEqualTo(PageKind.ARTICLE);
        assertThat(clean(type("NewsArticle", ",\"isAccessibleForFree\":\"True\""), FIRST)
                        .free())
                .isTrue();
    }

    @Test
    void pageThatOnlyLeadsToArticlesIsRefused() {
        StringBuilder front =
                new StringBuilder("<html><head><title>The Islander</title></head><body><h1>The Islander</h1><div>");
        for (int i = 0; i < 12; i++) {
            front.append("<div class=b><h2><a href='/news/")
                    .append(i)
                    .append("'>Islanders save their ")
                    .append(i);
            front.append("th lighthouse</a></h2><p>It has stood on rock number ")
                    .append(i);
            front.append(" for a hundred years, and it will stand there for some more now.</p></div>");
        }
        String page = front.append("</div></body></html>").toString();
        assertThatExceptionOfType(UnreadablePageException.class)
                .isThrownBy(() -> cleaner.clean(Page.ofHtml(page, "https://example.org/")))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(UnreadablePageException.Reason.NO_ARTICLE));
    }
}
