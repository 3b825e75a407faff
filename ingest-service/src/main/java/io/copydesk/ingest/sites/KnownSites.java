package io.copydesk.ingest.sites;

import io.copydesk.cleaner.SiteMemory;
import io.copydesk.ingest.IngestConfig;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The memory of sites of this instance, unless it is switched off. */
@Startup
@Singleton
public class KnownSites {

    private final @Nullable SharedSiteMemory shared;

    KnownSites(
            @Identifier("default-kafka-broker") Map<String, Object> kafka, IngestConfig config, MeterRegistry metrics) {
        IngestConfig.Sites sites = config.sites();
        SharedSiteMemory memory = sites.memory() ? new SharedSiteMemory(kafka, sites.most(), sites.traits()) : null;
        if (memory != null) {
            Gauge.builder("copydesk.sites", memory, SharedSiteMemory::sites)
                    .description("Sites that are remembered")
                    .register(metrics);
            Gauge.builder("copydesk.sites.traits", memory, SharedSiteMemory::traits)
                    .description("Blocks and the like that are remembered of all sites together")
                    .register(metrics);
            FunctionCounter.builder("copydesk.sites.lost", memory, SharedSiteMemory::lost)
                    .description("What was learned of sites and could not be told to the other instances")
                    .register(metrics);
        }
        this.shared = memory;
    }

    /** What is known; knows nothing where it is switched off. */
    public SiteMemory memory() {
        return shared == null ? SiteMemory.NONE : shared;
    }

    /** Whether there is nothing left to be read of what was known before the start. */
    boolean isRestored() {
        return shared == null || shared.isRestored();
    }

    @PreDestroy
    void stop() {
        if (shared != null) {
            shared.close();
        }
    }
}
