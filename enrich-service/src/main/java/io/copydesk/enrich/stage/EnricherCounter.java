package io.copydesk.enrich.stage;

import io.copydesk.events.Enrichment;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what each enricher did: {@code copydesk.enrichers}, tagged with its name and {@code said} or {@code failed}. */
final class EnricherCounter {

    private final MeterRegistry metrics;

    EnricherCounter(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void count(Enrichment enrichment) {
        enrichment.enrichers().keySet().forEach(enricher -> count(enricher, "said"));
        enrichment.failed().forEach(enricher -> count(enricher, "failed"));
    }

    private void count(String enricher, String outcome) {
        Counter.builder("copydesk.enrichers")
                .description("What each enricher did with an article: it said something, or it failed")
                .tag("enricher", enricher)
                .tag("outcome", outcome)
                .register(metrics)
                .increment();
    }
}
