package io.copydesk.store.stories;

import io.copydesk.store.database.Transaction;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Compares articles with the others a moment after they were stored, in the order of their arrival. What is to be compared
 * stands in PostgreSQL, so that nothing is forgotten when a service ends; of several services one does it at a time.
 */
@Startup
@Singleton
class GroupingThread {

    private static final Logger LOG = Logger.getLogger(GroupingThread.class);

    /** Within so many milliseconds an article is known with its duplicates and story. */
    private static final int PAUSE_MILLIS = 500;

    private static final Duration COUNT_PAUSE = Duration.ofSeconds(5);

    /** Small, so that a transaction is short. */
    private static final int BATCH = 50;

    private final DataSource dataSource;
    private final Timer timer;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "grouping"));
    private final AtomicLong waiting = new AtomicLong();
    private long nextCount = System.nanoTime();
    private boolean away;

    GroupingThread(DataSource dataSource, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.timer = Timer.builder("copydesk.grouping")
                .description("Time that comparing one batch of articles with the others took")
                .publishPercentileHistogram()
                .register(metrics);
        Gauge.builder("copydesk.grouping.waiting", waiting, AtomicLong::doubleValue)
                .description("Articles that are yet to be compared with the others, when it was last looked")
                .register(metrics);
    }

    @PostConstruct
    void start() {
        thread.execute(this::run);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void run() {
        try {
            while (!thread.isShutdown()) {
                groupAll();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void groupAll() {
        try {
            while (!thread.isShutdown() && groupBatch() == BATCH) {
                // There are more.
            }
            away = false;
        } catch (SQLException | RuntimeException e) {
            // The next try is half a second away; a line for each would bury the log while PostgreSQL is away.
            if (!away) {
                LOG.warnf("articles can't be compared now, trying again: %s", e.getMessage());
            }
            away = true;
        }
    }

    private int groupBatch() throws SQLException {
        long start = System.nanoTime();
        int count = Transaction.run(dataSource, connection -> groupBatch(new GroupTables(connection)));
        if (count > 0) {
            timer.record(Duration.ofNanos(System.nanoTime() - start));
        }
        return count;
    }

    private int groupBatch(GroupTables tables) throws SQLException {
        countWaiting(tables);
        if (!tables.lock()) {
            return 0;
        }
        List<String> ids = tables.ungrouped(BATCH);
        if (!ids.isEmpty()) {
            for (Likeness article : tables.likenesses(ids)) {
                Grouping.group(tables, article);
            }
            tables.done(ids);
        }
        return ids.size();
    }

    /** Not for every batch: of a million articles that wait, counting them takes longer than comparing fifty. */
    private void countWaiting(GroupTables tables) throws SQLException {
        long now = System.nanoTime();
        if (now - nextCount >= 0) {
            waiting.set(tables.waiting());
            nextCount = now + COUNT_PAUSE.toNanos();
        }
    }
}
