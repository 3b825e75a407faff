package io.copydesk.store.months;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Makes the next month's partition before it is needed, and drops the months that have been kept for long enough: first their
 * articles, a thousand at a time, then the documents as a whole. Several services may do it at the same time.
 */
@Startup
@Singleton
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final RetentionConfig config;
    private final MonthTables months;
    private final ArticleRemoval removal;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "retention"));
    private volatile int count;

    Retention(RetentionConfig config, MonthTables months, ArticleRemoval removal, MeterRegistry metrics) {
        if (config.months().isPresent() && config.months().getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "copydesk.retention.months must be 1 or more; without it articles are kept for ever");
        }
        this.config = config;
        this.months = months;
        this.removal = removal;
        Gauge.builder("copydesk.archive.months", () -> count)
                .description("Months that the archive has")
                .register(metrics);
    }

    @PostConstruct
    void start() {
        long pause = config.every().toMillis();
        ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(this::run, 0, pause, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    /** Articles that were first dropped in before this are to go; empty if all are kept. */
    public Optional<Instant> keptSince() {
        return config.months().isEmpty()
                ? Optional.empty()
                : Optional.of(start(oldest(config.months().getAsInt())));
    }

    /** Makes and drops what is to be made and dropped now; what can't be is left for the next time. */
    synchronized void run() {
        try {
            YearMonth now = now();
            months.make(List.of(now, now.plusMonths(1)));
            if (config.months().isPresent()) {
                drop(oldest(config.months().getAsInt()));
            }
            count = months.all().size();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("Months can't be made or dropped now, trying again in %s: %s", config.every(), e.getMessage());
        }
    }

    /** Drops all that is older than this month. */
    private void drop(YearMonth oldest) throws SQLException {
        long articles = removal.removeBefore(start(oldest), () -> !thread.isShutdown());
        if (articles > 0) {
            LOG.infof("%d articles from before %s were removed: they were kept for long enough", articles, oldest);
        }
        Set<YearMonth> all = months.all();
        for (YearMonth month : all) {
            if (month.isBefore(oldest)) {
                LOG.infof(
                        months.drop(month) ? "The month %s was dropped" : "The month %s is in use, it is dropped later",
                        month);
            }
        }
    }

    private static YearMonth oldest(int kept) {
        return now().minusMonths(kept);
    }

    private static YearMonth now() {
        return YearMonth.now(Clock.systemUTC());
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
