package io.copydesk.store.article;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.RefusedException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The times by which the revisions of an article are put in order, in milliseconds since 1970-01-01 UTC: PostgreSQL and
 * Lucene both keep these exactly.
 *
 * @param modified when the page says it was changed, null if it doesn't say
 * @param published when the page says it was published, null if it doesn't say
 * @param ingested when it was dropped in
 */
public record RevisionTimes(
        @Nullable Long modified, @Nullable Long published, long ingested) {

    /**
     * The times of this article.
     *
     * @throws RefusedException if one is so far away that it can't be told in milliseconds
     */
    public static RevisionTimes of(CleanArticle article) {
        try {
            return new RevisionTimes(
                    millis(article.modifiedAt()),
                    millis(article.publishedAt()),
                    article.ingestedAt().toEpochMilli());
        } catch (ArithmeticException e) {
            throw new RefusedException("a time of the article is out of every calendar's range: send a real one", e);
        }
    }

    private static @Nullable Long millis(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant().toEpochMilli();
    }
}
