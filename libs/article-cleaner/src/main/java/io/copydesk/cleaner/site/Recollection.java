package io.copydesk.cleaner.site;

import io.copydesk.cleaner.Sighting;
import io.copydesk.cleaner.SiteMemory;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is remembered of the site of one article. As thread-safe as its memory. */
public final class Recollection {

    /** Traits: a page of a million blocks is nobody's article, and must not make a memory forget all others. */
    private static final int MOST = 1_000;

    private final SiteMemory memory;
    private final @Nullable String site;
    private final Sighting article;

    private Recollection(SiteMemory memory, @Nullable String site, Sighting article) {
        this.memory = memory;
        this.site = site;
        this.article = article;
    }

    /** For an article; without an address nothing is known of it, and nothing is remembered. */
    public static Recollection of(SiteMemory memory, @Nullable String url, @Nullable String title) {
        String site = url == null || memory == SiteMemory.NONE ? null : SiteAddress.site(url);
        if (url == null || site == null) {
            return new Recollection(SiteMemory.NONE, null, new Sighting(0, 0));
        }
        int address = half(Fingerprint.of('a', SiteAddress.article(url)));
        return new Recollection(
                memory, site, new Sighting(address, title == null ? address : half(Fingerprint.of('h', title))));
    }

    private static int half(long fingerprint) {
        return (int) (fingerprint ^ (fingerprint >>> 32));
    }

    /** Whether anything can be known of the site. */
    public boolean isPossible() {
        return site != null;
    }

    /** On how many other articles of the site a trait was seen, as far as is known. */
    public int others(long trait) {
        if (site == null) {
            return 0;
        }
        int others = 0;
        for (Sighting sighting : memory.sightings(site, trait)) {
            others += article.isOther(sighting) ? 1 : 0;
        }
        return others;
    }

    /** The same of the page at an address, as labels of other pages lead to it. */
    public int labels(String url) {
        return others(label(url));
    }

    /** The trait of a label that leads to this address. */
    public static long label(String url) {
        return Trait.LABEL.of(SiteAddress.article(url));
    }

    /** Takes note of the traits of this article, the first thousand of them. */
    public void remember(Set<Long> traits) {
        if (site != null) {
            memory.remember(site, article, traits.stream().limit(MOST).toList());
        }
    }
}
