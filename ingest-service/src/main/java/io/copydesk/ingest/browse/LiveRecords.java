package io.copydesk.ingest.browse;

import io.copydesk.ingest.problem.ProblemException;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Follows topics for pages that are open. However many records come, a page is told twice a second, and of the newest only: a
 * browser would freeze, and nobody reads more. Thread-safe.
 */
@ApplicationScoped
class LiveRecords {

    private static final Logger LOG = Logger.getLogger(LiveRecords.class);

    private static final int STREAMS = 16;
    private static final int ROWS = 25;
    private static final Duration PAUSE = Duration.ofMillis(500);
    // So that a page that went away without a word is found out.
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final TopicBrowser browser;
    private final Semaphore streams = new Semaphore(STREAMS);
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> new Thread(work, "live-records"));
    private volatile boolean stopped;

    LiveRecords(TopicBrowser browser) {
        this.browser = browser;
    }

    /**
     * What came since the page was told last.
     *
     * @param rows the newest, the first of them first
     * @param skipped how many others there were
     */
    record News(List<RecordRow> rows, long skipped) {}

    /**
     * What is written to a topic from now on and fits.
     *
     * @param query one that can be answered, see {@link TopicBrowser#check}
     * @throws ProblemException if too many pages are open already
     */
    Multi<News> of(String topic, RecordQuery query) {
        if (!streams.tryAcquire()) {
            throw ProblemException.comeAgain("Too many follow topics now", STREAMS + " pages do: close one");
        }
        return Multi.createFrom()
                .<News>emitter(emitter -> threads.execute(() -> follow(topic, query, emitter)))
                .onTermination()
                .invoke(() -> streams.release());
    }

    private void follow(String topic, RecordQuery query, MultiEmitter<? super News> page) {
        Batch batch = new Batch(page);
        try {
            browser.follow(topic, query, batch::add, () -> {
                batch.tell();
                return !stopped && !page.isCancelled();
            });
            page.complete();
        } catch (KafkaException e) {
            LOG.warnf("A topic could not be followed: %s", e);
            // The browser comes again by itself.
            page.complete();
        } catch (RuntimeException e) {
            page.fail(e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        threads.shutdown();
    }

    /** What a page is told next. Of one thread. */
    private static final class Batch {

        private final MultiEmitter<? super News> page;
        private final Deque<RecordRow> rows = new ArrayDeque<>();
        private long told = System.nanoTime();
        private long skipped;

        Batch(MultiEmitter<? super News> page) {
            this.page = page;
        }

        void add(ConsumerRecord<byte[], byte[]> record) {
            rows.addFirst(RecordRow.of(record));
            if (rows.size() > ROWS) {
                rows.removeLast();
                skipped++;
            }
        }

        void tell() {
            long since = System.nanoTime() - told;
            if (since > SILENCE.toNanos() || (!rows.isEmpty() && since > PAUSE.toNanos())) {
                page.emit(new News(List.copyOf(rows), skipped));
                rows.clear();
                skipped = 0;
                told = System.nanoTime();
            }
        }
    }
}
