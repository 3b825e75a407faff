package io.copydesk.store.index;

import io.copydesk.stage.ArticleCounter;
import io.copydesk.store.lucene.LuceneIndex;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
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
    private final IndexThread thread;
    private final IndexBuilder builder;
    private final GroupFeed groups;
    private final RetiredArticles retired;
    private final ArchiveProgress archive;
    private final IndexState state;
    private final SeenOffsets seenOffsets;
    private final RecordIntake intake;

    private final CatchUp catchUp = new CatchUp();

    private volatile @Nullable LuceneIndex index;
    private int uncommitted;
    private long lastCommit = System.nanoTime();

    ArticleIndex(
            IndexConfig config,
            IndexThread thread,
            IndexBuilder builder,
            GroupFeed groups,
            RetiredArticles retired,
            ArchiveProgress archive,
            IndexState state,
            SeenOffsets seenOffsets,
            MeterRegistry metrics) {
        this.config = config;
        this.thread = thread;
        this.builder = builder;
        this.groups = groups;
        this.retired = retired;
        this.archive = archive;
        this.state = state;
        this.seenOffsets = seenOffsets;
        this.intake = new RecordIntake(groups, new ArticleCounter(metrics, "index"));
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

    /** Reads a search's result from the index as it is now. */
    public interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    /**
     * Searches.
     *
     * @throws IndexUnavailableException while the index is not there
     */
    public <T> T search(Search<T> search) throws IOException {
        LuceneIndex open = index;
        if (open == null || !state.ready()) {
            throw new IndexUnavailableException(state.doing());
        }
        IndexSearcher searcher;
        try {
            searcher = open.acquire();
        } catch (AlreadyClosedException e) {
            throw new IndexUnavailableException(state.doing());
        }
        try {
            return search.in(searcher);
        } finally {
            open.release(searcher);
        }
    }

    /** Puts records in, in their order; completes when they can be committed. */
    CompletableFuture<?> take(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        return thread.run(() -> {
            uncommitted += intake.put(opened(), records);
            upkeep();
            readyIfCaughtUp();
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
            LuceneIndex old = opened();
            state.isNotReady("the search index is being built anew: the topic lost what it had not read");
            index = null;
            old.close();
            IndexFiles.delete(config.directory());
            open();
            return opened().positions().next();
        });
    }

    /** Builds the index anew from PostgreSQL while queries go on; the result is the number of articles. */
    CompletableFuture<Long> rebuild() {
        return thread.run(() -> {
            LuceneIndex old = opened();
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

    private LuceneIndex opened() {
        LuceneIndex open = index;
        if (open == null) {
            throw new CancellationException("the index is closed");
        }
        return open;
    }

    private @Nullable Void open() throws InterruptedException, IOException {
        Path directory = config.directory();
        Files.createDirectories(directory);
        while (true) {
            try {
                LuceneIndex committed = openCommitted(directory);
                index = committed == null ? builder.build(directory) : committed;
                state.isNotReady("the search index catches up with the archive");
                catchUp.mustReach(archiveWhenThere());
                committed(opened());
                readyIfCaughtUp();
                return null;
            } catch (CancellationException | InterruptedException e) {
                throw e;
            } catch (LockObtainFailedException e) {
                state.isNotReady("another process has the search index in " + directory + " open");
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

    private static @Nullable LuceneIndex openCommitted(Path directory) throws IOException {
        try {
            LuceneIndex committed = LuceneIndex.openCommitted(directory);
            if (committed == null) {
                IndexFiles.delete(directory);
            }
            return committed;
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf("The search index in %s can't be read, so it is built anew: %s", directory, e);
            IndexFiles.delete(directory);
            return null;
        }
    }

    private void upkeep() {
        LuceneIndex open = index;
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
        } catch (IOException | RuntimeException e) {
            LOG.warn("The search index can't be written, trying again", e);
        }
        if (open.isBroken()) {
            state.isBroken("Lucene closed it, see the log");
        }
    }

    private boolean isCommitDue() {
        return System.nanoTime() - lastCommit >= config.commitInterval().toNanos();
    }

    private void committed(LuceneIndex open) {
        uncommitted = 0;
        lastCommit = System.nanoTime();
        seenOffsets.show(open.positions());
    }

    private double documents() {
        try {
            return search(searcher -> (double) searcher.getIndexReader().numDocs());
        } catch (IndexUnavailableException | IOException e) {
            return Double.NaN;
        }
    }

    @PreDestroy
    void stop() {
        thread.stop(() -> {
            LuceneIndex open = index;
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
