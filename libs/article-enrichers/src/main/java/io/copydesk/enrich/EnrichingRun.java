package io.copydesk.enrich;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thread's way through the enrichers, and the other thread that waits for it: as long as none takes too long, an article
 * is handed over once and not for every enricher. If one does, the waiting thread gives up this run, and begins another one
 * behind it.
 */
final class EnrichingRun implements Runnable {

    private static final System.Logger LOG = System.getLogger(Enrichers.class.getName());

    private final List<Watched> enrichers;
    private final CleanArticle article;
    private final EnrichmentDraft draft;
    private int current;
    private Enrichment soFar = Enrichment.NONE;
    private long since;
    private boolean asking;
    private boolean givenUp;
    private boolean ended;

    /**
     * @param from the first enricher to ask
     * @param draft belongs to this run until it is given up; written under its lock only
     */
    EnrichingRun(List<Watched> enrichers, int from, CleanArticle article, EnrichmentDraft draft) {
        this.enrichers = enrichers;
        this.current = from;
        this.article = article;
        this.draft = draft;
    }

    /** Asks one after the other, until all are asked or the run is given up. */
    @Override
    public void run() {
        while (ask()) {
            Enricher enricher = enrichers.get(current).enricher();
            Finding finding = Finding.NOTHING;
            Throwable failure = null;
            try {
                finding = enricher.enrich(article, soFar);
            } catch (RuntimeException | Error e) {
                failure = e;
            }
            answered(finding, failure);
        }
    }

    /** Turns to the current enricher, or to the next one that may be asked; false if there is none. */
    private synchronized boolean ask() {
        while (!givenUp && current < enrichers.size() && !enrichers.get(current).mayBeAsked()) {
            failed("it is still busy with articles that took it too long", null);
            current++;
        }
        asking = !givenUp && current < enrichers.size();
        soFar = draft.enrichment();
        since = System.nanoTime();
        if (!asking) {
            ended = true;
            notifyAll();
        }
        return asking;
    }

    private synchronized void answered(Finding finding, @Nullable Throwable failure) {
        asking = false;
        if (givenUp) {
            enrichers.get(current).endedAfterAll();
            return;
        }
        if (failure != null) {
            failed("it threw " + failure, failure);
        } else if (finding != Finding.NOTHING) {
            finding.addTo(draft);
            draft.saidBy(enrichers.get(current).enricher());
        }
        current++;
    }

    private void failed(String why, @Nullable Throwable cause) {
        Enricher enricher = enrichers.get(current).enricher();
        // One line, for a hostile feed can bring many; the stack is for whoever looks into it.
        LOG.log(WARNING, "enricher {0} failed on article {1}: {2}", enricher.name(), article.id(), why);
        LOG.log(DEBUG, "enricher " + enricher.name() + " failed", cause);
        draft.failedOf(enricher);
    }

    /**
     * Waits until all are asked, or one has taken longer than its budget.
     *
     * @return the enricher to go on with, behind the last if all are asked
     * @throws InterruptedException if the waiting thread is interrupted; the run is given up then
     */
    synchronized int await(Duration budget) throws InterruptedException {
        since = System.nanoTime();
        try {
            while (!ended) {
                long left = budget.toNanos() - (System.nanoTime() - since);
                if (left <= 0) {
                    failed("it took longer than " + budget.toMillis() + " ms", null);
                    giveUp();
                    return current + 1;
                }
                // Up to a whole millisecond, for none would be for ever.
                wait(left / 1_000_000 + 1);
            }
            return current;
        } catch (InterruptedException e) {
            giveUp();
            throw e;
        }
    }

    private void giveUp() {
        givenUp = true;
        if (asking) {
            enrichers.get(current).givenUp();
        }
    }
}
