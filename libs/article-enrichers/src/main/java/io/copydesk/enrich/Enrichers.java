package io.copydesk.enrich;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Enrichers in a row: each is asked in turn, within a time of its own, and one that fails or takes too long is named in
 * the result and costs no more than its own fields. Thread-safe.
 */
public final class Enrichers implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Enrichers.class.getName());

    private final ExecutorService workers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "enricher");
        thread.setDaemon(true);
        return thread;
    });

    private final List<TimedEnricher> enrichers;

    /**
     * @param enrichers in the order in which they are asked; later ones see what earlier ones said
     * @param budget how long each may take on one article
     */
    public Enrichers(List<Enricher> enrichers, Duration budget) {
        this.enrichers = enrichers.stream()
                .map(enricher -> new TimedEnricher(enricher, budget, workers))
                .toList();
    }

    /**
     * What the enrichers say of the article.
     *
     * @throws CancellationException if the calling thread was interrupted
     */
    public Enrichment enrich(CleanArticle article) {
        EnrichmentDraft draft = new EnrichmentDraft();
        for (TimedEnricher timed : enrichers) {
            Enricher enricher = timed.enricher();
            try {
                Finding finding = timed.enrich(article, draft.enrichment());
                if (finding != Finding.NOTHING) {
                    finding.addTo(draft);
                    draft.saidBy(enricher);
                }
            } catch (EnricherFailedException e) {
                // One line, for a hostile feed can bring many; the stack is for whoever looks into it.
                LOG.log(WARNING, "enricher {0} failed on article {1}: {2}", enricher.name(), article.id(), e);
                LOG.log(DEBUG, "enricher " + enricher.name() + " failed", e);
                draft.failedOf(enricher);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("stopped while enriching article " + article.id());
            }
        }
        return draft.enrichment();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
