package io.copydesk.ingest.cleanup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copydesk.cleaner.UnreadablePageException;
import io.copydesk.events.ArticleId;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.ContentHash;
import io.copydesk.events.RefusedException;
import io.copydesk.events.Topics;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CleanupTest {

    private static final Instant INGESTED = Instant.parse("2026-03-01T12:00:00Z");

    private static final String TEXT = """
            Lighthouse Keeper Retires After Forty Years

            The last keeper of the Skerry light handed over the keys on Monday, forty years after he rowed out to it first.

            He said that he would miss the gulls. "They were never on time," he told the crew, "but they always came."
            """;

    private static final String HTML = """
            <html lang="en"><head><title>Lighthouse keeper retires - The Skerry Post</title>
            <link rel="canonical" href="https://www.skerry.example/news/keeper">
            <meta property="article:published_time" content="2026-02-28T09:30:00+01:00">
            </head><body><article><h1>Lighthouse keeper retires</h1>
            <p>The last keeper of the Skerry light handed over the keys on Monday, forty years after he rowed out to it first.</p>
            <p>He said that he would miss the gulls, which were never on time, he told the crew, but always came in the end.</p>
            </article></body></html>
            """;

    private final Cleanup cleanup = new Cleanup();

    @Test
    void textBecomesAnArticle() {
        CleanArticle article = cleanup.clean(raw(TEXT, null, null));
        assertThat(article.title()).isEqualTo("Lighthouse Keeper Retires After Forty Years");
        assertThat(article.paragraphs()).hasSize(2).first().asString().startsWith("The last keeper");
        assertThat(article.ingestedAt()).isEqualTo(INGESTED);
        assertThat(article.contentHash()).isEqualTo(ContentHash.of(article.title(), article.paragraphs(), List.of()));
        assertThat(article.revision()).isNull();
    }

    @Test
    void lettersThatWereWrittenInPartsAreComposed() {
        String text =
                "Die Brücke über die Förde\n\nDie Brücke über die Förde wird nächste Woche wieder geöffnet, sagte Jörg Müller.";
        CleanArticle parts = cleanup.clean(raw(Normalizer.normalize(text, Normalizer.Form.NFD), null, null));
        CleanArticle whole = cleanup.clean(raw(text, null, null));
        assertThat(parts.title()).isEqualTo("Die Brücke über die Förde");
        assertThat(parts.paragraphs()).isEqualTo(whole.paragraphs());
        assertThat(parts.contentHash()).isEqualTo(whole.contentHash());
        assertThat(parts.id()).isEqualTo(whole.id());
    }

    @Test
    void sameInputGivesTheSameEvent() {
        assertThat(cleanup.clean(raw(HTML, null, null))).isEqualTo(cleanup.clean(raw(HTML, null, null)));
    }

    @Test
    void idIsOfTheAddressThatWasGiven() {
        CleanArticle article = cleanup.clean(raw(HTML, null, "http://skerry.example/k?utm_source=mail"));
        assertThat(article.id()).isEqualTo(ArticleId.of("https://skerry.example/k", ""));
        assertThat(article.canonicalUrl()).isEqualTo("https://skerry.example/k");
        assertThat(article.url()).isEqualTo("http://skerry.example/k?utm_source=mail");
    }

    @Test
    void idIsOfTheAddressThatThePageNames() {
        CleanArticle article = cleanup.clean(raw(HTML, null, null));
        assertThat(article.id()).isEqualTo(ArticleId.of("https://www.skerry.example/news/keeper", ""));
        assertThat(article.site()).isEqualTo("skerry.example");
    }

    @Test
    void idIsOfTheTextWhereNoAddressIsKnown() {
        CleanArticle article = cleanup.clean(raw(TEXT, null, null));
        assertThat(article.id()).isEqualTo(ArticleId.ofText(TEXT));
        assertThat(article.site()).isNull();
    }

    @Test
    void idDoesNotDependOnTheEncoding() {
        RawRecord utf16 = record(TEXT.getBytes(Charset.forName("UTF-16")), null, null, null);
        assertThat(cleanup.clean(utf16).id())
                .isEqualTo(cleanup.clean(raw(TEXT, null, null)).id());
    }

    @Test
    void addressThatIsNoneIsKeptButIdentifiesNothing() {
        CleanArticle article = cleanup.clean(raw(TEXT, null, "page 7"));
        assertThat(article.id()).isEqualTo(ArticleId.ofText(TEXT));
        assertThat(article.url()).isEqualTo("page 7");
    }

    @Test
    void pagesOwnDateGoesBeforeTheHeaders() {
        CleanArticle article = cleanup.clean(record(HTML.getBytes(UTF_8), null, null, "2025-01-01"));
        assertThat(article.publishedAt()).isEqualTo(OffsetDateTime.parse("2026-02-28T09:30:00+01:00"));
        assertThat(article.publishedFrom()).isEqualTo("meta");
    }

    @Test
    void kindOfThePageAndWhetherItIsFreeAreCarriedOn() {
        String live = HTML.replace(
                "</head>",
                "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"isAccessibleForFree\":true}</script></head>");
        assertThat(live).isNotEqualTo(HTML);
        CleanArticle article = cleanup.clean(record(live.getBytes(UTF_8), null, null, null));
        assertThat(article.kind()).isEqualTo("live-blog");
        assertThat(article.free()).isTrue();
        assertThat(cleanup.clean(record(TEXT.getBytes(UTF_8), null, null, null)).kind())
                .isEqualTo("article");
    }

    @Test
    void headersDateStandsInAndSaysSo() {
        CleanArticle article = cleanup.clean(record(TEXT.getBytes(UTF_8), null, null, "2025-01-01"));
        assertThat(article.publishedAt()).isEqualTo(OffsetDateTime.parse("2025-01-01T00:00:00Z"));
        assertThat(article.publishedFrom()).isEqualTo("header");
    }

    @Test
    void sourceThatWasGivenGoesFirst() {
        assertThat(cleanup.clean(raw(TEXT, "The Wire", null)).source()).isEqualTo("The Wire");
        assertThat(cleanup.clean(raw(TEXT, null, null)).source()).isNull();
    }

    @Test
    void nothingIsRefused() {
        assertThatThrownBy(() -> cleanup.clean(record(null, null, null, null)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no value");
    }

    @Test
    void moreThanAnArticleMayHaveIsRefused() {
        assertThatThrownBy(() -> cleanup.clean(record(new byte[Topics.MAX_ARTICLE_BYTES + 1], null, null, null)))
                .isInstanceOf(ArticleTooLargeException.class)
                .hasMessageContaining("10 MiB");
    }

    @Test
    void whatTheCleanerCannotReadIsRefusedWithItsReason() {
        assertThatThrownBy(() -> cleanup.clean(raw("", null, null)))
                .isInstanceOf(RefusedException.class)
                .hasCauseInstanceOf(UnreadablePageException.class);
    }

    private static RawRecord raw(String text, @Nullable String source, @Nullable String url) {
        return record(text.getBytes(UTF_8), source, url, null);
    }

    private static RawRecord record(
            byte @Nullable [] bytes, @Nullable String source, @Nullable String url, @Nullable String publishedAt) {
        return new RawRecord(bytes, null, source, url, publishedAt, false, INGESTED, null);
    }
}
