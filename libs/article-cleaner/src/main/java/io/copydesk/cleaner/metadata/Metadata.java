package io.copydesk.cleaner.metadata;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself.
 *
 * @param types of schema.org and Open Graph, one after the other with a space between
 * @param free whether all may read it without paying
 */
public record Metadata(
        String types,
        @Nullable Boolean free,
        @Nullable String title,
        List<String> authors,
        @Nullable OffsetDateTime publishedAt,
        @Nullable String publishedFrom,
        @Nullable OffsetDateTime modifiedAt,
        @Nullable String language,
        @Nullable String canonicalUrl,
        @Nullable String siteName,
        @Nullable String section,
        List<String> tags,
        @Nullable String leadImage,
        @Nullable String articleBody) {}
