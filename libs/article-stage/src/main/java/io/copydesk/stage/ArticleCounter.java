package io.copydesk.stage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts what a stage did with each record: {@code copydesk.articles}, tagged with stage and outcome. Each record counts
 * once as {@code in} and once as {@code out} or {@code refused}, at the same moment, so that in = out + refused holds
 * whenever the counters are read. A redelivered record counts again. Thread-safe.
 */
public final class ArticleCounter {

    private final Counter in;
    private final Counter out;
    private final Counter refused;

    public ArticleCounter(MeterRegistry registry, String stage) {
        in = counter(registry, stage, "in");
        out = counter(registry, stage, "out");
        refused = counter(registry, stage, "refused");
    }

    /** A record's result was acknowledged. */
    public void passed() {
        in.increment();
        out.increment();
    }

    /** A record's dead letter was acknowledged. */
    public void refused() {
        in.increment();
        refused.increment();
    }

    private static Counter counter(MeterRegistry registry, String stage, String outcome) {
        return Counter.builder("copydesk.articles")
                .description("Records that a stage has finished with, by outcome; in = out + refused")
                .tag("stage", stage)
                .tag("outcome", outcome)
                .register(registry);
    }
}
