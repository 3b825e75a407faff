package io.copydesk.store.index;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The search index of this instance: opened or built at the start, fed by the topic, committed now and then. All writing
 * is done on the {@link IndexThread}; the methods may be called by any thread.
 */
@Startup
@Singleton
public class ArticleIndex {

    private static final Logger LOG = Logger.getLogger(ArticleIndex.class);

    // Kafka or PostgreSQL may still be starting.
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final IndexConfig config;
    private final IndexStore store;
    private final IndexThread thread;
    private final IndexBuilder builder;
    private final GroupFeed groups;
    private final RetiredArticles retired;
    private final ArchiveProgress archive;
    private final IndexState state;
    private final SeenOffsets seenOffsets;
    private final RecordIntake intake;

    private final CatchUp catchUp = new CatchUp();

    private volatile @Nullable SearchIndex index;
    private int uncommitted;
    private long lastCommit = System.nanoTime();

    ArticleIndex(
            IndexConfig config,
            IndexStore store,
            IndexThread thread,
            IndexBuilder builder,
            GroupFeed groups,
            RetiredArticles retired,
            ArchiveProgress archive,
            IndexState state,
            SeenOffsets seenOffsets,
            RecordIntake intake,
            MeterRegistry metrics) {
        this.config = config;
        this.store = store;
        this.thread = thread;
        this.builder = builder;
        this.groups = groups;
        this.retired = retired;
        this.archive = archive;
        this.state = state;
        this.seenOffsets = seenOffsets;
        this.intake = intake;
        Gauge.builder("copydesk.index.documents", this, ArticleIndex::documents)
                .description("Articles in the search index; not a number while it is not open")
                .register(metrics);
    }

    // Before anybody can ask it anything: the channel may be assigned its partitions while the service still starts.
    @PostConstruct
    void start() {
        CompletableFuture<?> unused = thread.run(this::open).exceptionally(failure -> {
            if (!(failure instanceof CancellationException)) {
                LOG.error("The search index can't be opened", failure);
                state.isBroken(String.valueOf(failure));
            }
            return null;
        });
        thread.repeat(this::upkeep, config.refreshInterval());
    }

    /** Puts records in, in their order; completes when they can be committed. */
    CompletableFuture<?> take(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        return thread.run(() -> {
            uncommitted += intake.put(opened(), records);
            upkeep();
            return records;
        });
    }

    /** Where to read on; waits until the index is open. */
    public CompletableFuture<Map<TopicPartition, Long>> positions() {
        return thread.run(() -> opened().positions().next());
    }

    /** Says from where the partitions are read, and where they end now. */
    CompletableFuture<?> reads(Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends) {
        return thread.run(() -> {
            from.forEach((partition, next) -> opened().positions().reads(partition, next));
            catchUp.reads(ends);
            readyIfCaughtUp();
            return from;
        });
    }

    /** Builds the index anew because the topic lost what it had not read; the result is where to read on. */
    CompletableFuture<Map<TopicPartition, Long>> buildAnew() {
        return thread.run(() -> {
            SearchIndex old = opened();
            state.isNotReady("the search index is being built anew: the topic lost what it had not read");
            index = null;
            old.close();
            store.delete();
            open();
            return opened().positions().next();
        });
    }

    /** Builds the index anew from PostgreSQL while queries go on; the result is the number of articles. */
    CompletableFuture<Long> rebuild() {
        return thread.run(() -> {
            SearchIndex old = opened();
            try {
                long articles = builder.rebuild(old, config.archiveWait());
                state.isReady();
                committed(old);
                return articles;
            } catch (IndexUnavailableException e) {
                state.isReady();
                throw e;
            } catch (Exception e) {
                old.close();
                open();
                throw e;
            }
        });
    }

    private SearchIndex opened() {
        SearchIndex open = index;
        if (open == null) {
            throw new CancellationException("the index is closed");
        }
        return open;
    }

    private @Nullable Void open() throws InterruptedException, IOException {
        while (true) {
            try {
                SearchIndex committed = store.openCommitted();
                index = committed == null ? builder.build() : committed;
                state.isNotReady("the search index catches up with the archive");
                catchUp.mustReach(archiveWhenThere());
                committed(opened());
                readyIfCaughtUp();
                return null;
            } catch (CancellationException | InterruptedException e) {
                throw e;
            } catch (IndexInUseException e) {
                state.isNotReady(String.valueOf(e.getMessage()));
                LOG.warn(state.doing());
            } catch (Exception e) {
                state.isNotReady("the search index can't be built now, trying again: " + e.getMessage());
                LOG.warnf("The search index can't be built now, trying again: %s", e);
            }
            thread.pause(PAUSE);
        }
    }

    /** Asked until it answers: the index is open, and must not be opened again. */
    private Map<TopicPartition, Long> archiveWhenThere() throws InterruptedException {
        while (true) {
            try {
                return archive.committed();
            } catch (ExecutionException | TimeoutException e) {
                state.isNotReady("the search index waits for Kafka");
                LOG.warnf("The search index waits for Kafka: %s", e);
            }
            thread.pause(PAUSE);
        }
    }

    private void readyIfCaughtUp() throws IOException {
        if (!state.ready() && !state.broken() && catchUp.isReached(opened().positions())) {
            opened().refresh();
            state.isReady();
        }
    }

    private void upkeep() {
        SearchIndex open = index;
        if (open == null) {
            return;
        }
        try {
            if (groups.follow(open)) {
                uncommitted++;
            }
            retired.follow(open);
            if (!open.isRefreshed()) {
                open.refresh();
            }
            if (uncommitted >= config.commitRecords() || (uncommitted > 0 && isCommitDue())) {
                open.commit();
                committed(open);
            }
            readyIfCaughtUp();
        } catch (IndexUnavailableException e) {
            if (state.ready()) {
                LOG.warnf("The search index can't be written or asked now: %s", e.getMessage());
                state.isNotReady(String.valueOf(e.getMessage()));
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The search index can't be written, trying again", e);
        }
        if (open.isBroken()) {
            state.isBroken("see the log");
        }
    }

    private boolean isCommitDue() {
        return System.nanoTime() - lastCommit >= config.commitInterval().toNanos();
    }

    private void committed(SearchIndex open) {
        uncommitted = 0;
        lastCommit = System.nanoTime();
        seenOffsets.show(open.positions());
    }

    private double documents() {
        SearchIndex open = index;
        try {
            return open == null || !state.ready() ? Double.NaN : open.documents();
        } catch (IOException | RuntimeException e) {
            // It may be closed meanwhile.
            return Double.NaN;
        }
    }

    @PreDestroy
    void stop() {
        thread.stop(() -> {
            SearchIndex open = index;
            index = null;
            if (open != null) {
                try (open) {
                    open.commit();
                }
            }
            return null;
        });
    }
}
