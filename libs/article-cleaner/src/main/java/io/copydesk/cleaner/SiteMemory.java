package io.copydesk.cleaner;

import java.util.Collection;
import java.util.List;

/**
 * What earlier articles of a site had: texts of blocks, markup that was body and markup that was not, labels of menus. Each such
 * trait is known by its fingerprint alone, and with it the first few articles that had it. A memory may forget whatever it likes:
 * what is not known is judged as on the first page of a site. Implementations are thread-safe.
 */
public interface SiteMemory {

    /** Knows nothing and remembers nothing. */
    SiteMemory NONE = new SiteMemory() {
        @Override
        public List<Sighting> sightings(String site, long trait) {
            return List.of();
        }

        @Override
        public void remember(String site, Sighting article, Collection<Long> traits) {}
    };

    /**
     * The articles that are known to have the trait.
     *
     * @param site host in small letters, without {@code www.}
     * @return immutable; no two are of the same article; empty if none is known
     */
    List<Sighting> sightings(String site, long trait);

    /** Takes note that an article of the site has these traits. */
    void remember(String site, Sighting article, Collection<Long> traits);
}
