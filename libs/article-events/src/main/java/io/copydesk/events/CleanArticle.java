package io.copydesk.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article after cleanup: the value of {@link Topics#CLEAN}.
 *
 * @param schemaVersion the version of this form, see {@link SchemaVersion}
 * @param id see {@link ArticleId}
 * @param url where the article was found, as it was given
 * @param canonicalUrl the address that identifies it, see {@link CanonicalUrl}; null if none is known
 * @param source who it is from, as given, else the page's own name of itself
 * @param site the host of its address, without {@code www.}
 * @param publishedFrom where {@code publishedAt} was found: {@code json-ld}, {@code meta}, {@code time-element}, {@code
 *     url}, {@code text}, "modified" (the day of the last change, for want of another), {@code envelope} or {@code header}
 * @param language BCP 47, only if the page itself says it
 * @param kind what kind of page it is of: {@code article}, {@code paywall-stub}, {@code live-blog}, {@code gallery} or
 *     {@code list}; null of an event from before kinds were named
 * @param free whether all may read it without paying, only if the page itself says it
 * @param paragraphs the body; each with its white space folded
 * @param removed every block that cleanup took out, and why
 * @param ingestedAt when the raw record was written, by its timestamp
 * @param correction true if it takes the place of what was dropped in before it, see {@link RevisionTimes}; else null
 * @param contentHash see {@link ContentHash}
 * @param revision which revision of the article this is, from 1; null until the store has numbered it
 * @param raw where the untouched bytes are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CleanArticle(
        String schemaVersion,
        String id,
        @Nullable String url,
        @Nullable String canonicalUrl,
        @Nullable String source,
        @Nullable String site,
        @Nullable String title,
        List<String> authors,
        @Nullable OffsetDateTime publishedAt,
        @Nullable String publishedFrom,
        @Nullable OffsetDateTime modifiedAt,
        @Nullable String language,
        @Nullable String section,
        List<String> tags,
        @Nullable String kind,
        @Nullable Boolean free,
        List<String> paragraphs,
        List<Caption> captions,
        List<Image> images,
        List<Link> links,
        List<Removed> removed,
        Instant ingestedAt,
        @Nullable Boolean correction,
        String contentHash,
        @Nullable Integer revision,
        @Nullable RawPosition raw) {

    /** A picture's caption. */
    public record Caption(String text) {}

    /** A picture of the article; {@code caption} is also among the article's captions. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Image(
            String url, @Nullable String alt, @Nullable String caption) {}

    /** A link in the body. */
    public record Link(String url, String text) {}

    /** A block that is no part of the article, and why. */
    public record Removed(String text, String reason) {}

    /**
     * Where the untouched bytes are.
     *
     * @param sha256 of the bytes, in hexadecimal: tells whether what is there now is still the same
     */
    public record RawPosition(String topic, int partition, long offset, String sha256) {}

    /**
     * An article of which nothing is known but its text, for use without the topics: it was never ingested, and its raw bytes
     * are nowhere.
     */
    public static CleanArticle ofText(String id, @Nullable String title, List<String> paragraphs) {
        return new CleanArticle(
                SchemaVersion.CURRENT,
                id,
                null,
                null,
                null,
                null,
                title,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                paragraphs,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Instant.EPOCH,
                null,
                ContentHash.of(title, paragraphs, List.of()),
                null,
                null);
    }

    public CleanArticle {
        schemaVersion = Absent.or(schemaVersion, SchemaVersion.CURRENT);
        Absent.required(id, "id");
        Absent.required(ingestedAt, "ingestedAt");
        Absent.required(contentHash, "contentHash");
        authors = Absent.orEmpty(authors);
        tags = Absent.orEmpty(tags);
        paragraphs = Absent.orEmpty(paragraphs);
        captions = Absent.orEmpty(captions);
        images = Absent.orEmpty(images);
        links = Absent.orEmpty(links);
        removed = Absent.orEmpty(removed);
    }
}
