package io.copydesk.cleaner.text;

import io.copydesk.cleaner.SiteMemory;
import io.copydesk.cleaner.site.KnownBlocks;
import io.copydesk.cleaner.site.Recollection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A text in the light of what is known of its site. */
record KnownText(int blocks, Recollection site, KnownBlocks known) {

    /** Of a text with this title line, negative where there is none. */
    static KnownText of(List<TextBlock> blocks, int title, @Nullable String url, SiteMemory memory) {
        Recollection site = Recollection.of(
                memory, url, title < 0 ? null : blocks.get(title).text());
        return new KnownText(blocks.size(), site, new KnownBlocks(blocks, site));
    }

    /**
     * Which blocks are body, and takes note of them all.
     *
     * @param alone what is body by itself
     * @param likely how likely each block is body by itself
     * @param decision what is body, from how likely each block is
     */
    boolean[] decide(boolean[] alone, double[] likely, Function<double[], boolean[]> decision) {
        if (!site.isPossible()) {
            return alone.clone();
        }
        boolean[] less = decision.apply(known.weigh(likely));
        if (known.isCopy(alone, less)) {
            return alone.clone();
        }
        remember();
        return less;
    }

    private void remember() {
        Set<Long> traits = new LinkedHashSet<>();
        for (int i = 0; i < blocks; i++) {
            traits.add(known.trait(i));
        }
        site.remember(traits);
    }
}
