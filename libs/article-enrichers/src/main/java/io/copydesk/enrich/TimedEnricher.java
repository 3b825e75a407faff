package io.copydesk.enrich;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** An enricher whose answer is waited for no longer than its budget. Thread-safe. */
final class TimedEnricher {

    // Java can't end a thread that doesn't heed its interrupt. Two of them are as many as a small machine has
    // processors:
    // beyond that the enricher is not asked again until one has ended, lest it take the machine from the others.
    private static final int MOST_OVERDUE = 2;

    private final Enricher enricher;
    private final Duration budget;
    private final ExecutorService workers;
    private final AtomicInteger overdue = new AtomicInteger();

    TimedEnricher(Enricher enricher, Duration budget, ExecutorService workers) {
        this.enricher = enricher;
        this.budget = budget;
        this.workers = workers;
    }

    Enricher enricher() {
        return enricher;
    }

    /** The enricher's answer. */
    Finding enrich(CleanArticle article, Enrichment soFar) throws EnricherFailedException, InterruptedException {
        if (overdue.get() >= MOST_OVERDUE) {
            throw new EnricherFailedException("it is still busy with articles that took it too long");
        }
        // An answer that is there at once would hide that the thread was asked to stop.
        if (Thread.interrupted()) {
            throw new InterruptedException("stopped before an enricher was asked");
        }
        Answer answer = new Answer(article, soFar);
        Future<Finding> result = workers.submit(answer::find);
        try {
            return result.get(budget.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.giveUp();
            result.cancel(true);
            throw new EnricherFailedException("it took longer than " + budget.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw new EnricherFailedException("it threw " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            result.cancel(true);
            throw e;
        }
    }

    /** One question to the enricher; counts as overdue from when it is given up until it ends. */
    private final class Answer {

        private final CleanArticle article;
        private final Enrichment soFar;
        private boolean running;
        private boolean givenUp;

        Answer(CleanArticle article, Enrichment soFar) {
            this.article = article;
            this.soFar = soFar;
        }

        Finding find() {
            if (!begin()) {
                return Finding.NOTHING;
            }
            try {
                return enricher.enrich(article, soFar);
            } finally {
                end();
            }
        }

        private synchronized boolean begin() {
            running = !givenUp;
            return running;
        }

        private synchronized void end() {
            running = false;
            if (givenUp) {
                overdue.decrementAndGet();
            }
        }

        synchronized void giveUp() {
            givenUp = true;
            if (running) {
                overdue.incrementAndGet();
            }
        }
    }
}
