package io.copydesk.store.formats;

import io.copydesk.events.CleanArticle;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The times that readers put a feed in order by. */
final class FeedTimes {

    private FeedTimes() {}

    /** When the article was published, or if that is not known, dropped in. */
    static OffsetDateTime published(CleanArticle article) {
        return article.publishedAt() == null ? article.ingestedAt().atOffset(ZoneOffset.UTC) : article.publishedAt();
    }
}
