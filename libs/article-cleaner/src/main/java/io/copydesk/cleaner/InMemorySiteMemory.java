package io.copydesk.cleaner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Site memory in this process. Bounded: when it is full, the site that was not seen for longest is forgotten, and of a site the
 * trait that was not. Thread-safe.
 */
public final class InMemorySiteMemory implements SiteMemory {

    /** More articles than that say nothing new of a trait. */
    private static final int ARTICLES = 4;

    /** Of a trait some 150 bytes are kept: 150 MB with {@link #TRAITS} of each site. */
    private static final int SITES = 1_000;

    /** A page has some hundred, most of which come again on the next one. */
    private static final int TRAITS = 1_000;

    /** Hears what is learned and forgotten. Called while the memory is locked, so it must be quick. */
    @FunctionalInterface
    public interface Listener {
        /**
         * A trait has other sightings now.
         *
         * @param before as they were; empty if it was not known
         * @param now as they are; empty if it is forgotten
         */
        void changed(String site, long trait, List<Sighting> before, List<Sighting> now);
    }

    private final int most;
    private final Listener listener;
    private final Map<String, Traits> sites;
    private int size;

    /** A thousand sites, a thousand traits of each. */
    public InMemorySiteMemory() {
        this((site, trait, before, now) -> {});
    }

    /** As large, with somebody who hears of it. */
    public InMemorySiteMemory(Listener listener) {
        this(SITES, TRAITS, listener);
    }

    /**
     * As large as is said.
     *
     * @param sites 1 or more
     * @param traits of each site, 1 or more
     */
    public InMemorySiteMemory(int sites, int traits, Listener listener) {
        this.most = traits;
        this.listener = listener;
        this.sites = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Traits> eldest) {
                if (size() > sites) {
                    eldest.getValue().forgetAll();
                    return true;
                }
                return false;
            }
        };
    }

    @Override
    public synchronized List<Sighting> sightings(String site, long trait) {
        Traits known = sites.get(site);
        return known == null ? List.of() : known.of(trait);
    }

    @Override
    public synchronized void remember(String site, Sighting article, Collection<Long> traits) {
        Traits known = known(site);
        for (Long trait : traits) {
            List<Sighting> before = known.of(trait);
            List<Sighting> now = with(before, article);
            known.put(trait, now);
            if (now.size() > before.size()) {
                listener.changed(site, trait, before, now);
            }
        }
    }

    /** Takes over what another memory knows of a trait; the listener hears nothing of it. */
    public synchronized void learn(String site, long trait, List<Sighting> sightings) {
        Traits known = known(site);
        List<Sighting> now = known.of(trait);
        for (Sighting sighting : sightings) {
            now = with(now, sighting);
        }
        known.put(trait, now);
    }

    /** Forgets a trait, as another memory has; the listener hears nothing of it. */
    public synchronized void forget(String site, long trait) {
        Traits known = sites.get(site);
        if (known != null) {
            known.remove(trait);
            if (known.byFingerprint.isEmpty()) {
                sites.remove(site);
            }
        }
    }

    /** How many sites are known. */
    public synchronized int sites() {
        return sites.size();
    }

    /** How many traits are known, of all sites together. */
    public synchronized int traits() {
        return size;
    }

    private Traits known(String site) {
        return sites.computeIfAbsent(site, Traits::new);
    }

    private static List<Sighting> with(List<Sighting> known, Sighting article) {
        if (known.size() >= ARTICLES || !known.stream().allMatch(article::isOther)) {
            return known;
        }
        List<Sighting> more = new ArrayList<>(known);
        more.add(article);
        return List.copyOf(more);
    }

    /** The traits of one site, the one that was not seen for longest first. */
    private final class Traits {
        private final String site;
        private final Map<Long, List<Sighting>> byFingerprint = new LinkedHashMap<>(16, 0.75f, true);

        Traits(String site) {
            this.site = site;
        }

        List<Sighting> of(long trait) {
            List<Sighting> known = byFingerprint.get(trait);
            return known == null ? List.of() : known;
        }

        void put(long trait, List<Sighting> sightings) {
            if (byFingerprint.put(trait, sightings) == null) {
                size++;
            }
            if (byFingerprint.size() > most) {
                forget(byFingerprint.entrySet().iterator().next());
            }
        }

        void remove(long trait) {
            if (byFingerprint.remove(trait) != null) {
                size--;
            }
        }

        void forgetAll() {
            while (!byFingerprint.isEmpty()) {
                forget(byFingerprint.entrySet().iterator().next());
            }
        }

        private void forget(Map.Entry<Long, List<Sighting>> eldest) {
            long trait = eldest.getKey();
            List<Sighting> before = eldest.getValue();
            remove(trait);
            listener.changed(site, trait, before, List.of());
        }
    }
}
