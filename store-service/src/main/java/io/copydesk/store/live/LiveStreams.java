package io.copydesk.store.live;

import io.copydesk.store.article.ArticleReader;
import io.copydesk.store.article.StoredArticle;
import io.copydesk.store.index.ArticleIndex;
import io.copydesk.store.index.IndexedRecords;
import io.copydesk.store.problem.ProblemException;
import io.copydesk.store.query.FieldChoice;
import io.copydesk.store.query.Percolator;
import io.copydesk.store.query.Question;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Hands every record that was indexed to the streams that want its article. A stream that begins where a client was reads the
 * topic from there up to where the index is, and the live records after that: it waits for these before it asks where the
 * index is, so none falls between. Thread-safe.
 */
@Singleton
class LiveStreams {

    private static final Logger LOG = Logger.getLogger(LiveStreams.class);

    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration RETRY = Duration.ofSeconds(30);
    // Each reads the topic as fast as it can.
    private static final int CATCH_UPS = 4;

    private final ArticleIndex index;
    private final ArticleReader articles;
    private final Percolator percolator;
    private final TopicReader topic;
    private final LiveConfig config;

    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    private final AtomicInteger open = new AtomicInteger();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "live"));
    private final ExecutorService catchUps =
            Executors.newFixedThreadPool(CATCH_UPS, work -> new Thread(work, "live-catch-up"));

    LiveStreams(
            ArticleIndex index,
            ArticleReader articles,
            Percolator percolator,
            TopicReader topic,
            LiveConfig config,
            MeterRegistry metrics) {
        this.index = index;
        this.articles = articles;
        this.percolator = percolator;
        this.topic = topic;
        this.config = config;
        Gauge.builder("copydesk.live.streams", open, AtomicInteger::get)
                .description("Live streams that are open")
                .register(metrics);
        long beat = config.heartbeat().toMillis();
        ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
    }

    /**
     * A stream of the articles of a question.
     *
     * @param from where the client was; empty for what arrives from now on
     * @throws ProblemException if there are too many streams
     */
    Multi<LiveEvent> open(Question question, FieldChoice fields, Optional<StreamPosition> from) {
        // Counted when the answer begins: a client that is gone before takes no place.
        if (open.get() >= config.streams()) {
            throw ProblemException.unavailable(
                    "there are " + config.streams()
                            + " live streams open, as many as may be: close one, or come back later",
                    RETRY);
        }
        LiveStream stream =
                new LiveStream(percolator.prepare(question), fields, from.orElse(new StreamPosition(Map.of())));
        return Multi.createFrom()
                .<LiveEvent>emitter(client -> start(stream, from, client), config.waiting())
                .invoke(event -> stream.taken())
                .onTermination()
                .invoke(() -> {
                    stream.close();
                    streams.remove(stream);
                    open.decrementAndGet();
                });
    }

    private void start(LiveStream stream, Optional<StreamPosition> from, MultiEmitter<? super LiveEvent> client) {
        open.incrementAndGet();
        stream.begin(client);
        run(() -> streams.add(stream));
        catchUps.execute(() -> {
            try {
                StreamPosition indexed = StreamPosition.of(index.positions().join());
                if (from.isPresent()) {
                    topic.read(from.get(), indexed, records -> pass(stream, records));
                } else {
                    run(() -> stream.beginAt(indexed));
                }
                run(() -> {
                    send(stream, stream.goLive());
                    stream.beat();
                });
            } catch (RuntimeException e) {
                stream.fail(e);
            }
        });
    }

    /** Called on the thread that indexes, which must not wait. */
    void indexed(@Observes IndexedRecords indexed) {
        if (!streams.isEmpty()) {
            run(() -> publish(indexed));
        }
    }

    private void publish(IndexedRecords indexed) {
        List<Arrival> arrivals = indexed.records().stream()
                .map(record -> Arrival.of(record, percolator))
                .toList();
        for (LiveStream stream : streams) {
            try {
                send(stream, stream.take(arrivals));
            } catch (Exception e) {
                stream.fail(e);
            }
        }
    }

    /** What the client missed, no faster than it reads. */
    private void pass(LiveStream stream, List<ConsumerRecord<byte[], byte[]>> records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            while (stream.isBehind(config.waiting() / 2)) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            if (stream.isClosed() || Thread.interrupted()) {
                throw new CancellationException("the stream was closed");
            }
            Arrival arrival = Arrival.of(record, percolator);
            CompletableFuture.runAsync(() -> sendUnchecked(stream, arrival), thread)
                    .join();
        }
    }

    private void sendUnchecked(LiveStream stream, Arrival arrival) {
        try {
            send(stream, stream.wanted(List.of(arrival)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL is away", e);
        }
    }

    /** The articles as they are stored now: with their revision's number, and newer ones rather than older. */
    private void send(LiveStream stream, List<Arrival> wanted) throws SQLException {
        if (wanted.isEmpty()) {
            return;
        }
        Map<String, StoredArticle> stored =
                articles.current(wanted.stream().map(Arrival::id).distinct().toList());
        for (Arrival arrival : wanted) {
            StoredArticle article = stored.get(arrival.id());
            if (article != null) {
                stream.send(new LiveEvent(
                        arrival.position(),
                        stream.fields().of(article.document().deepCopy())));
            }
        }
    }

    private void beat() {
        streams.stream().filter(LiveStream::isLive).forEach(LiveStream::beat);
    }

    private interface Work {
        void run() throws IOException, SQLException;
    }

    private void run(Work work) {
        try {
            thread.execute(() -> {
                try {
                    work.run();
                } catch (IOException | SQLException | RuntimeException e) {
                    LOG.warnf("A live stream could not be served: %s", e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("The service is being stopped");
        }
    }

    @PreDestroy
    void stop() {
        streams.forEach(LiveStream::end);
        catchUps.shutdownNow();
        thread.shutdownNow();
    }
}
