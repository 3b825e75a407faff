package io.copydesk.cleaner.metadata;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page says about itself. */
public record Metadata(
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
