package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.cleaner.html.HtmlPage;
import io.copydesk.cleaner.metadata.Metadata;
import io.copydesk.cleaner.metadata.MetadataReader;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class MetadataTest {

    private static final String TEXT =
            "<p>The ferry to the islands will sail again from Monday, the harbour master said, after a winter of repairs.</p>"
                    + "<p>Its engine had failed in November, and for three months the islanders came over in fishing boats.</p>";

    private static Metadata page(String head, String below, String after) {
        return HtmlPage.parse(
                        "<html lang=en-GB><head><title>Ferry sails again</title>" + head
                                + "</head><body><article><h1>Ferry sails again</h1>" + below + TEXT + "</article>"
                                + after
                                + "</body></html>",
                        "https://www.islander.example/ferry")
                .metadata();
    }

    private static String linkedData(String fields) {
        return "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry sails again\","
                + fields + "}</script>";
    }

    @Test
    void dateBelowTheHeadlineIsRead() {
        Metadata page = page("", "<p>Friday 3 May 2024</p>", "");
        assertThat(page.publishedAt()).isEqualTo(OffsetDateTime.parse("2024-05-03T00:00:00Z"));
        assertThat(page.publishedFrom()).isEqualTo("text");
    }

    @Test
    void timeElementOfTheArticleIsReadNotThatOfACommentOrATeaser() {
        String teaser = "<div class=teaser><time datetime=2020-01-01>1 January</time></div>";
        String comment = "<div class=comments><time datetime=2024-06-01>1 June</time></div>";
        Metadata page = page("", "<time datetime=2024-05-03T10:00:00+01:00>3 May</time>", teaser + comment);
        assertThat(page.publishedAt()).isEqualTo(OffsetDateTime.parse("2024-05-03T10:00:00+01:00"));
        assertThat(page.publishedFrom()).isEqualTo("time-element");
        assertThat(page("", "", teaser + comment).publishedAt()).isNull();
    }

    @Test
    void dateThatBeginsTheTextIsRead() {
        assertThat(page(
                                "",
                                "<p>Oslo, 3 May 2024 – The ferry to the islands will sail again from Monday, they say, "
                                        + "after a winter of repairs.</p>",
                                "")
                        .publishedAt())
                .isEqualTo(OffsetDateTime.parse("2024-05-03T00:00:00Z"));
    }

    @Test
    void dateThatBeginsTheTextBelowALeadIsRead() {
        String lead =
                "<p>For three months there was no ferry, and the islanders came over in fishing boats all winter.</p>";
        String text =
                "<p>3.5.2024 – The ferry to the islands will sail again from Monday, the harbour master has said.</p>";
        assertThat(page("", lead + text, "").publishedAt()).isEqualTo(OffsetDateTime.parse("2024-05-03T00:00:00Z"));
    }

    @Test
    void dayOfTheLastChangeIsBetterThanNone() {
        Metadata page = page(linkedData("\"dateModified\":\"2024-05-05T08:00:00Z\""), "", "");
        assertThat(page.publishedAt()).isEqualTo(OffsetDateTime.parse("2024-05-05T08:00:00Z"));
        assertThat(page.publishedFrom()).isEqualTo("modified");
    }

    @Test
    void dayForMachinesCountsWhereverItStandsIfThereIsNoOther() {
        String far = "<div>" + TEXT.replace("ferry", "boat")
                + "</div><aside><p><time datetime=2024-05-03>3 May</time></p></aside>";
        assertThat(page("", "", far).publishedAt()).isEqualTo(OffsetDateTime.parse("2024-05-03T00:00:00Z"));
    }

    @Test
    void copyrightAndEventsAreNoDates() {
        assertThat(page("", "", "<footer><p>© 3 May 2024 The Islander</p></footer>")
                        .publishedAt())
                .isNull();
    }

    @Test
    void dayOfThePageCountsWhereMetadataIsInGreenwichTime() {
        Metadata page = page(linkedData("\"datePublished\":\"2024-05-04T02:41:00Z\""), "<p>03.05.2024 22:41</p>", "");
        assertThat(page.publishedAt()).isEqualTo(OffsetDateTime.parse("2024-05-03T22:41:00-04:00"));
        assertThat(page.publishedFrom()).isEqualTo("json-ld");
    }

    @Test
    void dateThatIsKnownToMachinesIsNotReplacedByAnotherDay() {
        assertThat(page(linkedData("\"datePublished\":\"2024-05-03T10:00:00Z\""), "<p>7 May 2024</p>", "")
                        .publishedAt())
                .isEqualTo(OffsetDateTime.parse("2024-05-03T10:00:00Z"));
    }

    @Test
    void changeIsReadFromThePageToo() {
        Metadata page = page("", "<p>3 May 2024</p><p>Last updated: 5 May 2024</p>", "");
        assertThat(page.publishedAt()).isEqualTo(OffsetDateTime.parse("2024-05-03T00:00:00Z"));
        assertThat(page.modifiedAt()).isEqualTo(OffsetDateTime.parse("2024-05-05T00:00:00Z"));
    }

    @Test
    void publishedMetadataOfRareNamesIsRead() {
        assertThat(page("<meta name='acme:recs:publishtime' content='2024-05-03T10:00:00Z'>", "", "")
                        .publishedFrom())
                .isEqualTo("meta");
    }

    @Test
    void languageIsWellFormed() {
        assertThat(MetadataReader.languageTag("de_AT")).isEqualTo("de-AT");
        assertThat(MetadataReader.languageTag("not a language")).isNull();
        assertThat(page("", "", "").language()).isEqualTo("en-GB");
    }

    @Test
    void liveBlogIsNotTakenForOneOfItsEntries() {
        Metadata page = page(
                "<script type=application/ld+json>[{\"@type\":\"BlogPosting\",\"headline\":\"Rope breaks\",\"articleBody\":\"x\","
                        + "\"datePublished\":\"2024-05-04\",\"author\":\"A B\"},{\"@type\":\"LiveBlogPosting\",\"headline\":"
                        + "\"Ferry sails again\",\"datePublished\":\"2024-05-03\"}]</script>",
                "",
                "");
        assertThat(page.publishedAt()).isEqualTo(OffsetDateTime.parse("2024-05-03T00:00:00Z"));
    }
}
