package io.copydesk.store.index;

import io.copydesk.store.stories.Membership;
import io.copydesk.store.stories.Memberships;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Keeps where articles belong up to date in the index: asked for when an article is put in, followed from then on. Used on the
 * {@link IndexThread} only, so that no change falls between the two.
 */
@Singleton
class GroupFeed {

    private static final Logger LOG = Logger.getLogger(GroupFeed.class);

    // Each costs a lookup in every segment: some thousands are done within the pause between two refreshes.
    private static final int MOST_AT_ONCE = 5_000;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Memberships memberships;
    private final IndexThread thread;
    private boolean away;

    GroupFeed(Memberships memberships, IndexThread thread) {
        this.memberships = memberships;
        this.thread = thread;
    }

    /** Where these articles belong, those left out that have not been compared; a PostgreSQL that is away is waited for. */
    Map<String, Membership> of(Collection<String> ids) throws InterruptedException {
        while (true) {
            try {
                return ids.isEmpty() ? Map.of() : memberships.of(ids);
            } catch (SQLException e) {
                report(e);
            }
            thread.pause(PAUSE);
        }
    }

    /** Takes over what has changed; what PostgreSQL can't tell now is taken over later. */
    boolean follow(SearchIndex index) throws IOException {
        try {
            long last = index.positions().groupChange();
            Memberships.Changes changes = memberships.after(last, MOST_AT_ONCE);
            away = false;
            index.update(changes.memberships());
            index.positions().passedGroupChange(changes.last());
            return changes.last() > last;
        } catch (SQLException e) {
            report(e);
            return false;
        }
    }

    private void report(SQLException e) {
        // Once, not every second for as long as PostgreSQL is away.
        if (!away) {
            LOG.warnf("The search index waits for PostgreSQL to tell what belongs together: %s", e.getMessage());
        }
        away = true;
    }
}
