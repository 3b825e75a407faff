package io.copydesk.store.index;

import io.copydesk.store.months.Retention;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Takes out of the index what the archive no longer keeps. PostgreSQL has the last word: an article that was dropped in anew
 * is there, however old the index thinks it is. Used on the {@link IndexThread} only.
 */
@Singleton
class RetiredArticles {

    private static final Logger LOG = Logger.getLogger(RetiredArticles.class);

    // Some ten milliseconds, so that new articles don't wait.
    private static final int MOST_AT_ONCE = 2_000;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Retention retention;
    private final StoredArticles stored;
    private long next = System.nanoTime();

    RetiredArticles(Retention retention, StoredArticles stored) {
        this.retention = retention;
        this.stored = stored;
    }

    /** Takes some out, if there are any and it is time to look; what is left goes the next time. */
    void follow(SearchIndex index) throws IOException {
        Optional<Instant> keptSince = retention.keptSince();
        if (keptSince.isEmpty() || System.nanoTime() - next < 0) {
            return;
        }
        next = System.nanoTime() + PAUSE.toNanos();
        List<String> ids = index.firstIngestedBefore(keptSince.get(), MOST_AT_ONCE);
        if (ids.isEmpty()) {
            return;
        }
        try {
            // The index is behind the archive: what is here and not there has gone.
            List<String> gone = new ArrayList<>(ids);
            gone.removeAll(new HashSet<>(stored.known(ids)));
            index.remove(gone);
            if (gone.size() == MOST_AT_ONCE) {
                next = System.nanoTime();
            }
        } catch (SQLException e) {
            LOG.debugf("What is no longer kept is taken out of the index later: %s", e.getMessage());
        }
    }
}
