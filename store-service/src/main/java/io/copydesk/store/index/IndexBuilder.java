package io.copydesk.store.index;

import io.copydesk.store.stories.Memberships;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Fills an index from PostgreSQL. Used on the {@link IndexThread} only. */
@Singleton
class IndexBuilder {

    private static final Logger LOG = Logger.getLogger(IndexBuilder.class);

    // Often enough to see it move, too seldom to cost anything.
    private static final int REPORT_EVERY = 500;
    private static final Duration ARCHIVE_POLL = Duration.ofMillis(200);

    private final IndexStore store;
    private final StoredArticles stored;
    private final Memberships memberships;
    private final ArchiveProgress archive;
    private final IndexState state;
    private final IndexThread thread;

    IndexBuilder(
            IndexStore store,
            StoredArticles stored,
            Memberships memberships,
            ArchiveProgress archive,
            IndexState state,
            IndexThread thread) {
        this.store = store;
        this.stored = stored;
        this.memberships = memberships;
        this.archive = archive;
        this.state = state;
        this.thread = thread;
    }

    /**
     * A new index of all that PostgreSQL has. It goes on in the topic where the archive was before PostgreSQL was read, so
     * that nothing lies between; what it reads twice changes nothing.
     */
    SearchIndex build() throws IOException, SQLException, ExecutionException, TimeoutException, InterruptedException {
        Positions positions = new Positions(archive.committed(), memberships.last());
        SearchIndex index = store.create(positions);
        try {
            long articles = fill(index);
            index.commit();
            index.refresh();
            LOG.infof("The search index was built from PostgreSQL: %d articles, going on at %s", articles, positions);
            return index;
        } catch (IOException | SQLException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    /**
     * Replaces all that is in the index, in one commit: a crash before it leaves the index as it was.
     *
     * @return how many articles there are now
     */
    long rebuild(SearchIndex index, Duration archiveWait)
            throws IOException, SQLException, ExecutionException, TimeoutException, InterruptedException {
        awaitArchive(index.positions().next(), archiveWait);
        // If the rebuild fails, this is what the index is opened at again.
        index.commit();
        long groupChange = memberships.last();
        index.clear();
        try {
            long articles = fill(index);
            index.positions().passedGroupChange(groupChange);
            index.commit();
            index.refresh();
            return articles;
        } catch (IndexUnavailableException e) {
            // It is half filled now: it must be opened anew, and not used again later.
            throw new IOException("the search index could not be filled", e);
        }
    }

    /** What the index has read and PostgreSQL has not would be lost by a rebuild. */
    private void awaitArchive(Map<TopicPartition, Long> index, Duration atMost)
            throws ExecutionException, TimeoutException, InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!hasPassed(archive.committed(), index)) {
            if (System.nanoTime() > end) {
                throw new IndexUnavailableException("the archive has not yet stored what the index has read: "
                        + "see that PostgreSQL is there, then rebuild again");
            }
            thread.pause(ARCHIVE_POLL);
        }
    }

    private static boolean hasPassed(Map<TopicPartition, Long> archive, Map<TopicPartition, Long> index) {
        return index.entrySet().stream()
                .allMatch(position -> archive.getOrDefault(position.getKey(), 0L) >= position.getValue());
    }

    private long fill(SearchIndex index) throws IOException, SQLException {
        long all = stored.count();
        long[] done = {0};
        report(0, all);
        stored.forEach((article, firstIngested, membership) -> {
            thread.checkGoesOn();
            index.add(article, firstIngested, membership);
            done[0]++;
            if (done[0] % REPORT_EVERY == 0) {
                report(done[0], all);
            }
        });
        return done[0];
    }

    private void report(long done, long all) {
        state.isDoing("the search index is being rebuilt: " + done + " of " + all + " articles");
    }
}
