package io.copydesk.store.article;

import org.jspecify.annotations.Nullable;

/** Which of two revisions of an article is the newer one; archive and index must never differ in it. */
public final class RevisionOrder {

    private static final long DAY_MILLIS = 24L * 60 * 60 * 1000;

    private RevisionOrder() {}

    /**
     * Whether an article that arrives takes the place of the current revision. What the page says of its own change goes
     * first; then the day of publication (UTC), but not its hour, which pages often only guess; then the time of ingest.
     * Where all is equal, what comes later in the topic is newer.
     */
    public static boolean isNewer(RevisionTimes arrived, RevisionTimes current) {
        int byChange = compare(arrived.modified(), current.modified());
        if (byChange != 0) {
            return byChange > 0;
        }
        int byDay = compare(day(arrived.published()), day(current.published()));
        if (byDay != 0) {
            return byDay > 0;
        }
        return arrived.ingested() >= current.ingested();
    }

    /** 0 where one of the two is not known: then it tells nothing. */
    private static int compare(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? 0 : Long.compare(one, other);
    }

    private static @Nullable Long day(@Nullable Long millis) {
        return millis == null ? null : Math.floorDiv(millis, DAY_MILLIS);
    }
}
