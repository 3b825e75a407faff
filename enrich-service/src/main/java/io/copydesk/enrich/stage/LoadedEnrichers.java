package io.copydesk.enrich.stage;

import io.copydesk.enrich.Enricher;
import io.copydesk.enrich.StandardEnrichers;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The enrichers that are switched on. Their models and lists, a second's work, are read from the very start, beside the
 * connections to Kafka, which the service waits for, too.
 */
@Singleton
class LoadedEnrichers {

    private final CompletableFuture<List<Enricher>> enrichers;

    LoadedEnrichers(EnricherSettings which) {
        this.enrichers = CompletableFuture.supplyAsync(() -> StandardEnrichers.without(which.switchedOff()));
    }

    /** Before anything else is started, so that this bean is there. */
    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {}

    /** Waits for them. */
    List<Enricher> get() {
        return enrichers.join();
    }
}
