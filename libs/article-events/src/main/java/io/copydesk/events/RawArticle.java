package io.copydesk.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form in which an article may be dropped into {@link Topics#RAW}. Plain text and HTML may be dropped there as
 * they are; this is for those who know more of an article than its text.
 *
 * <p>One of {@code html}, {@code text} and {@code paragraphs} is there. What is said here goes before what the page
 * says.
 *
 * @param schemaVersion the version of this form, see {@link SchemaVersion}
 * @param url where the article was found
 * @param source who it is from
 * @param language BCP 47
 * @param html a page, to be cleaned
 * @param text plain text, to be cleaned
 * @param paragraphs the clean body, taken as it is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RawArticle(
        String schemaVersion,
        @Nullable String url,
        @Nullable String source,
        @Nullable String title,
        List<String> authors,
        @Nullable OffsetDateTime publishedAt,
        @Nullable OffsetDateTime modifiedAt,
        @Nullable String language,
        @Nullable String section,
        List<String> tags,
        @Nullable String html,
        @Nullable String text,
        List<String> paragraphs) {

    public RawArticle {
        schemaVersion = Absent.or(schemaVersion, SchemaVersion.CURRENT);
        authors = Absent.orEmpty(authors);
        tags = Absent.orEmpty(tags);
        paragraphs = Absent.orEmpty(paragraphs);
    }
}
