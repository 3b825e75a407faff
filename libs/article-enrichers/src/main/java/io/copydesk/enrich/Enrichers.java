package io.copydesk.enrich;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Enrichers in a row: each is asked in turn, within a time of its own, and one that fails or takes too long is named in
 * the result and costs no more than its own fields. Thread-safe.
 */
public final class Enrichers implements AutoCloseable {

    private final ExecutorService workers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "enricher");
        thread.setDaemon(true);
        return thread;
    });

    private final List<Watched> enrichers;
    private final Duration budget;

    /**
     * @param enrichers in the order in which they are asked; later ones see what earlier ones said
     * @param budget how long each may take on one article
     */
    public Enrichers(List<Enricher> enrichers, Duration budget) {
        this.enrichers = enrichers.stream().map(Watched::new).toList();
        this.budget = budget;
    }

    /**
     * What the enrichers say of the article.
     *
     * @throws CancellationException if the calling thread was interrupted
     */
    public Enrichment enrich(CleanArticle article) {
        EnrichmentDraft draft = new EnrichmentDraft();
        int next = 0;
        while (next < enrichers.size()) {
            EnrichingRun run = new EnrichingRun(enrichers, next, article, draft);
            Future<?> running = workers.submit(run);
            try {
                // An answer that is there at once would hide that this thread was asked to stop.
                if (Thread.interrupted()) {
                    throw new InterruptedException("stopped before the enrichers were asked");
                }
                next = run.await(budget);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("stopped while enriching article " + article.id());
            } finally {
                // Of one that has ended this does nothing.
                running.cancel(true);
            }
        }
        return draft.enrichment();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
