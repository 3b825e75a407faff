package io.copydesk.enrich;

import java.util.concurrent.atomic.AtomicInteger;

/** An enricher, and on how many articles it is still busy though nobody waits for it any more. Thread-safe. */
final class Watched {

    // Java can't end a thread that doesn't heed its interrupt. Two of them are as many as a small machine has
    // processors:
    // beyond that the enricher is not asked again until one has ended, lest it take the machine from the others.
    private static final int MOST_OVERDUE = 2;

    private final Enricher enricher;
    private final AtomicInteger overdue = new AtomicInteger();

    Watched(Enricher enricher) {
        this.enricher = enricher;
    }

    Enricher enricher() {
        return enricher;
    }

    boolean mayBeAsked() {
        return overdue.get() < MOST_OVERDUE;
    }

    void givenUp() {
        overdue.incrementAndGet();
    }

    void endedAfterAll() {
        overdue.decrementAndGet();
    }
}
