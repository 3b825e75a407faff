package io.copydesk.cleaner;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as it came out of cleaning. Lists are immutable and never null; texts have their white space folded and no
 * control characters.
 *
 * @param kind what kind of page it is of
 * @param free whether all may read it without paying, only if the page says it
 * @param title null if none was found
 * @param publishedAt with the page's own offset; a date alone is midnight UTC, and a time without zone is UTC
 * @param publishedFrom where that was found: {@code json-ld}, {@code meta}, {@code time-element}, {@code url}, {@code text},
 *     "modified" if the page only says when it was last changed, or {@code envelope}; null if it was not
 * @param modifiedAt as {@code publishedAt}
 * @param language BCP 47, only if the page says it
 * @param canonicalUrl absolute, as the page names it
 * @param url where the article was found, as given with it or in its envelope
 * @param source who it is from, only if an envelope says it
 * @param siteName what the page calls its site
 * @param paragraphs the body, sub-headings and list items among them, in order
 * @param removed every block that was taken out, in order
 */
public record CleanedArticle(
        PageKind kind,
        @Nullable Boolean free,
        @Nullable String title,
        List<String> authors,
        @Nullable OffsetDateTime publishedAt,
        @Nullable String publishedFrom,
        @Nullable OffsetDateTime modifiedAt,
        @Nullable String language,
        @Nullable String canonicalUrl,
        @Nullable String url,
        @Nullable String source,
        @Nullable String siteName,
        @Nullable String section,
        List<String> tags,
        List<String> paragraphs,
        List<Caption> captions,
        List<Image> images,
        List<Link> links,
        List<Removed> removed) {

    public CleanedArticle {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        paragraphs = List.copyOf(paragraphs);
        captions = List.copyOf(captions);
        images = List.copyOf(images);
        links = List.copyOf(links);
        removed = List.copyOf(removed);
    }
}
