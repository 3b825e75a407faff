package io.copydesk.store.formats;

import io.copydesk.events.CleanArticle;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Times as these formats have them. */
final class Times {

    private Times() {}

    /** When the article was published, or if that is not known, dropped in. */
    static OffsetDateTime published(CleanArticle article) {
        return article.publishedAt() == null ? article.ingestedAt().atOffset(ZoneOffset.UTC) : article.publishedAt();
    }

    /** As RFC 3339 wants it, with its seconds; null of none. */
    static @Nullable String text(@Nullable OffsetDateTime time) {
        return time == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
