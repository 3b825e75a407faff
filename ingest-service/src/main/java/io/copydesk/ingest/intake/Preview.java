package io.copydesk.ingest.intake;

import io.copydesk.cleaner.Explanation;
import io.copydesk.events.CleanArticle;
import io.copydesk.ingest.IngestConfig;
import io.copydesk.ingest.cleanup.Cleanup;
import io.copydesk.ingest.cleanup.RawRecord;
import io.copydesk.ingest.sites.KnownSites;
import io.copydesk.ingest.sites.UntaughtMemory;
import io.copydesk.stage.TimeBudget;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/** Cleans articles as the stage would, by what is known of their sites, and leaves no trace. Thread-safe. */
@Singleton
public class Preview {

    private final Cleanup cleanup;
    private final TimeBudget budget;

    Preview(Cleanup cleanup, KnownSites sites, IngestConfig config) {
        this.cleanup = cleanup.with(new UntaughtMemory(sites.memory()));
        this.budget = new TimeBudget("preview", config.cleanup().timeBudget());
    }

    /** The article; what can't be cleaned fails as it would be refused. */
    CleanArticle of(RawRecord raw) throws Exception {
        return budget.run(() -> cleanup.clean(raw));
    }

    /** What becomes of each block; what can't be read fails as it would be refused. */
    public Explanation explain(RawRecord raw) throws Exception {
        return budget.run(() -> cleanup.explain(raw));
    }

    @PreDestroy
    void stop() {
        budget.close();
    }
}
