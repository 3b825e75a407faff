package io.copydesk.ingest.sites;

import io.copydesk.cleaner.InMemorySiteMemory;
import io.copydesk.cleaner.Sighting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What was learned and forgotten and the others have not been told yet. What came once is nobody's business: only what comes again
 * is passed on, which is little. Bounded; what does not fit is lost, and learned again. Thread-safe.
 */
final class TraitChanges implements InMemorySiteMemory.Listener {

    /** Articles: with so many it came again. */
    private static final int AGAIN = 2;

    /** A page has some hundred traits, so that is what some ten articles teach at once. */
    private static final int MOST = 10_000;

    record Key(String site, long trait) {}

    private final AtomicLong lost = new AtomicLong();
    private Map<Key, List<Sighting>> waiting = new LinkedHashMap<>();

    @Override
    public void changed(String site, long trait, List<Sighting> before, List<Sighting> now) {
        if (before.size() >= AGAIN || now.size() >= AGAIN) {
            put(new Key(site, trait), now);
        }
    }

    private synchronized void put(Key key, List<Sighting> now) {
        if (waiting.size() < MOST || waiting.containsKey(key)) {
            waiting.put(key, now);
        } else {
            lost.incrementAndGet();
        }
    }

    /** Hands over all that waits, the last state of each; empty where it is forgotten. */
    synchronized Map<Key, List<Sighting>> take() {
        Map<Key, List<Sighting>> taken = waiting;
        waiting = new LinkedHashMap<>();
        return taken;
    }

    /** Takes note of one that could not be written. */
    void lost() {
        lost.incrementAndGet();
    }

    /** How many were lost since the start. */
    long lostSoFar() {
        return lost.get();
    }
}
