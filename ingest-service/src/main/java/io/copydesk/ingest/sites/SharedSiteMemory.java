package io.copydesk.ingest.sites;

import io.copydesk.cleaner.InMemorySiteMemory;
import io.copydesk.cleaner.Sighting;
import io.copydesk.cleaner.SiteMemory;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A memory of sites that is shared through a compacted topic: what another instance learned is known here a moment later, and
 * again after a restart. It answers at once from what it has, whether Kafka can be reached or not. Thread-safe.
 */
final class SharedSiteMemory implements SiteMemory, AutoCloseable {

    /** What is left to be written is little; a broker that is away is not waited for. */
    private static final long STOP_MILLIS = 3_000;

    private final TraitChanges changes = new TraitChanges();
    private final InMemorySiteMemory memory;
    private final TraitReader reader;
    private final TraitWriter writer;
    private final Thread reading;
    private final Thread writing;

    /**
     * Starts reading and writing.
     *
     * @param kafka the clients' settings
     * @param sites how many are remembered
     * @param traits how many are remembered of each
     */
    SharedSiteMemory(Map<String, Object> kafka, int sites, int traits) {
        memory = new InMemorySiteMemory(sites, traits, changes);
        reader = new TraitReader(kafka, memory);
        reading = start(reader, "sites-reader");
        writer = new TraitWriter(kafka, changes);
        writing = start(writer, "sites-writer");
    }

    private static Thread start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public List<Sighting> sightings(String site, long trait) {
        return memory.sightings(site, trait);
    }

    @Override
    public void remember(String site, Sighting article, Collection<Long> traits) {
        memory.remember(site, article, traits);
    }

    /** Whether all is known again that was in the topic at the start. */
    boolean isRestored() {
        return reader.isRestored();
    }

    /** How many sites are known. */
    int sites() {
        return memory.sites();
    }

    /** How many traits are known, of all sites together. */
    int traits() {
        return memory.traits();
    }

    /** How many changes could not be told to the others. */
    long lost() {
        return changes.lostSoFar();
    }

    @Override
    public void close() {
        reader.stop();
        writer.stop();
        try {
            reading.join(STOP_MILLIS);
            writing.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reading.interrupt();
        writing.interrupt();
    }
}
