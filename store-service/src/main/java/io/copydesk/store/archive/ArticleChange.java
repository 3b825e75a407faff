package io.copydesk.store.archive;

import io.copydesk.events.RevisionTimes;
import io.copydesk.store.article.ArrivedArticle;
import io.copydesk.store.months.MonthTables;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the events of a batch change in one article: takes them in order, on top of what PostgreSQL has. Not thread-safe.
 */
final class ArticleChange {

    /**
     * An article that PostgreSQL has.
     *
     * @param revision the number of the current one
     * @param firstIngested when it was first dropped in, in milliseconds
     */
    record Known(int revision, long firstIngested) {

        /** The month that all its revisions are kept in. */
        YearMonth month() {
            return ArticleChange.month(firstIngested);
        }
    }

    private final Map<String, StoredRevision> known = new HashMap<>();
    private final Map<Integer, ArrivedArticle> documents = new LinkedHashMap<>();
    private final boolean isNewArticle;
    private final int storedRevisions;
    private @Nullable StoredRevision current;
    private long firstIngested;

    /** @param article null for one that PostgreSQL doesn't have */
    ArticleChange(@Nullable Known article, List<StoredRevision> stored) {
        this.isNewArticle = article == null;
        this.storedRevisions = stored.size();
        if (article != null) {
            firstIngested = article.firstIngested();
        }
        for (StoredRevision revision : stored) {
            known.put(revision.contentHash(), revision);
            if (article != null && revision.number() == article.revision()) {
                current = revision;
            }
        }
    }

    void take(ArrivedArticle arrived) {
        RevisionTimes times = arrived.times();
        if (isNewArticle && current == null) {
            firstIngested = times.ingested();
        }
        boolean becomesCurrent = current == null || times.isNewerThan(current.times());
        StoredRevision seen = known.get(arrived.contentHash());
        StoredRevision revision = new StoredRevision(
                arrived.id(), seen == null ? known.size() + 1 : seen.number(), arrived.contentHash(), times);
        // The newest event that had this text is the one to keep: its enrichment and its raw bytes are the newest too.
        if (seen == null || becomesCurrent || times.isNewerThan(seen.times())) {
            known.put(arrived.contentHash(), revision);
            documents.put(revision.number(), arrived);
        }
        if (becomesCurrent) {
            current = revision;
        }
    }

    boolean isNewArticle() {
        return isNewArticle;
    }

    /** When the article was first dropped in, in milliseconds. */
    long firstIngested() {
        return firstIngested;
    }

    /** The month that all its revisions are kept in. */
    YearMonth month() {
        return month(firstIngested);
    }

    private static YearMonth month(long firstIngested) {
        return MonthTables.of(Instant.ofEpochMilli(firstIngested));
    }

    StoredRevision current() {
        if (current == null) {
            throw new IllegalStateException("an article changes by taking an event");
        }
        return current;
    }

    /** The event of the current revision, null if the row needs no change. */
    @Nullable
    ArrivedArticle currentDocument() {
        return documents.get(current().number());
    }

    /** The events to store, by revision number; those of revisions that are new are to be inserted. */
    Collection<Map.Entry<Integer, ArrivedArticle>> documents() {
        return documents.entrySet();
    }

    boolean isNewRevision(int number) {
        return number > storedRevisions;
    }
}
