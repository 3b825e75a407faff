package io.copydesk.cli.reprocess;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.CleanArticle.RawPosition;
import io.copydesk.events.RevisionTimes;
import org.jspecify.annotations.Nullable;

/** What comes of an article's records today, beside what is stored of it. Not thread-safe. */
final class Readings {

    // No more of what is stored: there may be a million of them.
    private final @Nullable RevisionTimes stored;
    private final @Nullable RawPosition storedFrom;
    private boolean isStoredRead;
    private @Nullable RevisionTimes newest;
    private @Nullable Outcome outcome;

    /** @param stored null for an article that is not */
    Readings(@Nullable CleanArticle stored) {
        this.stored = stored == null ? null : RevisionTimes.of(stored);
        this.storedFrom = stored == null ? null : stored.raw();
    }

    /**
     * Takes the next record of the article.
     *
     * @param reading what cleanup makes of it today, from where it lies and with the time when it was dropped in
     * @param outcome null if it comes out as it is stored
     */
    void take(CleanArticle reading, @Nullable Outcome outcome) {
        isStoredRead |= isSamePlace(storedFrom, reading.raw());
        RevisionTimes times = RevisionTimes.of(reading);
        if (newest == null || times.isNewerThan(newest)) {
            newest = times;
            this.outcome = outcome;
        }
    }

    /** What would be stored had all that was read been cleaned as it is today; null if it is what is stored. */
    @Nullable
    Outcome outcome() {
        return isStoredTheNewest() ? null : outcome;
    }

    /** Its record was not among those that were read, so that its dates stand as they are. */
    private boolean isStoredTheNewest() {
        return stored != null && newest != null && !isStoredRead && !newest.isNewerThan(stored);
    }

    private static boolean isSamePlace(@Nullable RawPosition one, @Nullable RawPosition other) {
        return one != null && other != null && one.partition() == other.partition() && one.offset() == other.offset();
    }
}
