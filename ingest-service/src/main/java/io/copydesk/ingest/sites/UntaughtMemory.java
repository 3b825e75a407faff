package io.copydesk.ingest.sites;

import io.copydesk.cleaner.Sighting;
import io.copydesk.cleaner.SiteMemory;
import java.util.Collection;
import java.util.List;

/** A memory that articles are judged by and do not teach. Thread-safe as the other is. */
public final class UntaughtMemory implements SiteMemory {

    private final SiteMemory memory;

    public UntaughtMemory(SiteMemory memory) {
        this.memory = memory;
    }

    @Override
    public List<Sighting> sightings(String site, long trait) {
        return memory.sightings(site, trait);
    }

    @Override
    public void remember(String site, Sighting article, Collection<Long> traits) {
        // Whoever only looks leaves no trace.
    }
}
