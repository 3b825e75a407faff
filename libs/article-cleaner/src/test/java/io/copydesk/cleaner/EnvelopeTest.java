package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private final ArticleCleaner cleaner = new ArticleCleaner();

    private CleanedArticle clean(String json) {
        return cleaner.clean(Page.ofJson(json, "https://example.org/given"));
    }

    @Test
    void fieldsOfTheEnvelopeAreTaken() {
        CleanedArticle article = clean("""
                {"schemaVersion": "1.2", "url": "https://example.org/ferry", "source": "islander", "title": "Ferry",
                 "authors": ["Nora Lund", "Tom Reed"], "publishedAt": "2024-05-03", "language": "en", "section": "Sea",
                 "tags": ["ferry"], "unknown": {"a": [1, {"b": null}]}, "paragraphs": ["The  ferry\\nsails.", " "]}""");
        assertThat(article.url()).isEqualTo("https://example.org/ferry");
        assertThat(article.source()).isEqualTo("islander");
        assertThat(article.title()).isEqualTo("Ferry");
        assertThat(article.authors()).containsExactly("Nora Lund", "Tom Reed");
        assertThat(article.publishedAt()).isEqualTo(OffsetDateTime.parse("2024-05-03T00:00:00Z"));
        assertThat(article.publishedFrom()).isEqualTo("envelope");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.section()).isEqualTo("Sea");
        assertThat(article.tags()).containsExactly("ferry");
        assertThat(article.paragraphs()).containsExactly("The ferry sails.");
    }

    @Test
    void givenAddressIsTakenWhereTheEnvelopeHasNone() {
        assertThat(clean("{\"text\":\"The ferry sails again on Monday.\"}").url())
                .isEqualTo("https://example.org/given");
    }

    @Test
    void oneSentenceOfTextSurvives() {
        assertThat(clean("{\"title\":\"Harbour\",\"text\":\"One sentence, and the town slept well.\"}")
                        .paragraphs())
                .containsExactly("One sentence, and the town slept well.");
    }

    @Test
    void htmlInsideIsCleaned() {
        assertThat(clean(
                                "{\"html\":\"<nav><a href=/>Home</a></nav><p>The ferry sails again on Monday, they say.</p>\"}")
                        .paragraphs())
                .containsExactly("The ferry sails again on Monday, they say.");
    }

    @Test
    void newsArticleOfSchemaOrgIsRead() {
        CleanedArticle article = clean("""
                {"@type": "NewsArticle", "headline": "Ferry", "articleBody": "The ferry sails again on Monday, they say.",
                 "datePublished": "2024-05-03T10:00:00+02:00", "author": [{"@type": "Person", "name": "Nora Lund"}]}""");
        assertThat(article.title()).isEqualTo("Ferry");
        assertThat(article.authors()).containsExactly("Nora Lund");
        assertThat(article.publishedAt()).isEqualTo(OffsetDateTime.parse("2024-05-03T10:00:00+02:00"));
    }

    @Test
    void aDateThatIsNoneIsNotGuessed() {
        assertThat(clean("{\"publishedAt\":\"03/05/2024\",\"text\":\"The ferry sails again on Monday.\"}")
                        .publishedAt())
                .isNull();
    }

    @Test
    void articleOfNewsApiIsRead() {
        CleanedArticle article = clean("""
                {"source": {"id": null, "name": "The Islander"}, "author": "Nora Lund, Tom Reed", "title": "Ferry sails again",
                 "description": "The ferry is back.", "url": "https://example.org/ferry", "urlToImage": null,
                 "publishedAt": "2024-05-03T10:00:00Z",
                 "content": "The ferry to the islands sails again on Monday, the harbour master said. [+1234 chars]"}""");
        assertThat(article.source()).isEqualTo("The Islander");
        assertThat(article.authors()).containsExactly("Nora Lund", "Tom Reed");
        assertThat(article.url()).isEqualTo("https://example.org/ferry");
        assertThat(article.paragraphs())
                .containsExactly("The ferry to the islands sails again on Monday, the harbour master said.");
    }

    @Test
    void itemOfAJsonFeedIsRead() {
        CleanedArticle article = clean("""
                {"id": "7", "url": "https://example.org/ferry", "title": "Ferry sails again", "summary": "It is back.",
                 "content_html": "<nav><a href=/>Home</a></nav><p>The ferry sails again on Monday, they say.</p>",
                 "date_published": "2024-05-03T10:00:00+02:00", "date_modified": "2024-05-04T10:00:00+02:00",
                 "authors": [{"name": "Nora Lund", "url": "https://example.org/nora"}], "tags": ["sea"], "language": "en"}""");
        assertThat(article.publishedAt()).isEqualTo(OffsetDateTime.parse("2024-05-03T10:00:00+02:00"));
        assertThat(article.modifiedAt()).isEqualTo(OffsetDateTime.parse("2024-05-04T10:00:00+02:00"));
        assertThat(article.authors()).containsExactly("Nora Lund");
        assertThat(article.tags()).containsExactly("sea");
        assertThat(article.paragraphs()).containsExactly("The ferry sails again on Monday, they say.");
    }

    @Test
    void ninjsIsRead() {
        CleanedArticle article = clean("""
                {"uri": "http://example.org/ninjs/7", "standard": {"name": "ninjs", "version": "3.0"}, "type": "text",
                 "firstCreated": "2024-05-03T10:00:00Z", "versionCreated": "2024-05-04T10:00:00Z", "language": "en-GB",
                 "by": "Nora Lund", "headlines": [{"role": "main", "value": "Ferry sails again"}],
                 "subjects": [{"name": "shipping"}, {"name": "islands"}],
                 "bodies": [{"role": "short", "contentType": "text/plain", "value": "It is back."},
                   {"role": "main", "contentType": "text/html",
                    "value": "<p>The ferry sails again on Monday, they say.</p><p>It had failed in November.</p>"}]}""");
        assertThat(article.title()).isEqualTo("Ferry sails again");
        assertThat(article.authors()).containsExactly("Nora Lund");
        assertThat(article.publishedAt()).isEqualTo(OffsetDateTime.parse("2024-05-03T10:00:00Z"));
        assertThat(article.modifiedAt()).isEqualTo(OffsetDateTime.parse("2024-05-04T10:00:00Z"));
        assertThat(article.tags()).containsExactly("shipping", "islands");
        assertThat(article.paragraphs())
                .containsExactly("The ferry sails again on Monday, they say.", "It had failed in November.");
    }

    @Test
    void teaserIsTakenWhereAnEnvelopeHasNoMore() {
        assertThat(clean("{\"title\":\"Harbour\",\"description\":\"One sentence, and the town slept well.\"}")
                        .paragraphs())
                .containsExactly("One sentence, and the town slept well.");
    }
}
