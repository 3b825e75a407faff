package io.copydesk.events;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What decides which of two revisions of an article is the newer one: archive, index and whoever cleans again must never
 * differ in it. Times are in milliseconds since 1970-01-01 UTC, which PostgreSQL and Lucene both keep exactly.
 *
 * @param modified when the page says it was changed, null if it doesn't say
 * @param published when the page says it was published, null if it doesn't say
 * @param ingested when it was dropped in
 * @param correction whether it takes the place of what was dropped in before it, whatever dates the two have
 */
public record RevisionTimes(
        @Nullable Long modified, @Nullable Long published, long ingested, boolean correction) {

    private static final long DAY_MILLIS = 24L * 60 * 60 * 1000;

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
                    article.ingestedAt().toEpochMilli(),
                    Boolean.TRUE.equals(article.correction()));
        } catch (ArithmeticException e) {
            throw new RefusedException("a time of the article is out of every calendar's range: send a real one", e);
        }
    }

    /**
     * Whether an article with these times takes the place of the current revision. A correction does of all that was
     * dropped in before it. Else what the page says of its own change goes first; then the day of publication (UTC), but not
     * its hour, which pages often only guess; then the time of ingest. Where all is equal, what arrives later is newer.
     */
    public boolean isNewerThan(RevisionTimes current) {
        if (correction && ingested >= current.ingested) {
            return true;
        }
        if (current.correction && ingested < current.ingested) {
            return false;
        }
        int byChange = compare(modified, current.modified);
        if (byChange != 0) {
            return byChange > 0;
        }
        int byDay = compare(day(published), day(current.published));
        if (byDay != 0) {
            return byDay > 0;
        }
        return ingested >= current.ingested;
    }

    /** 0 where one of the two is not known: then it tells nothing. */
    private static int compare(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? 0 : Long.compare(one, other);
    }

    private static @Nullable Long day(@Nullable Long millis) {
        return millis == null ? null : Math.floorDiv(millis, DAY_MILLIS);
    }

    private static @Nullable Long millis(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant().toEpochMilli();
    }
}
