package io.copydesk.cleaner.html;

import io.copydesk.cleaner.Focus;
import io.copydesk.cleaner.block.Biographies;
import io.copydesk.cleaner.block.Threshold;
import io.copydesk.cleaner.metadata.Addresses;
import io.copydesk.cleaner.metadata.Metadata;
import io.copydesk.cleaner.site.KnownBlocks;
import io.copydesk.cleaner.site.Recollection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A page in the light of what is known of its site. Not thread-safe. */
final class KnownPage {

    /** Words: a label of a menu has no more. */
    private static final int LABEL = 4;

    /** Pages: a menu is on all of them, a link to what is much read today on some. */
    private static final int MENU = 3;

    /** Words: with so many it is an article, wherever it stands. */
    private static final int ARTICLE = 80;

    private final HtmlPage page;
    private final List<HtmlBlock> blocks;
    private final @Nullable String url;
    private final Recollection site;
    private final KnownBlocks known;
    private final KnownMarkup markup;
    private double[] likely = {};
    private boolean[] alone = {};
    private boolean[] kept = {};
    private boolean teaches;

    KnownPage(HtmlPage page, @Nullable String url, Recollection site) {
        this.page = page;
        this.blocks = page.blocks();
        this.url = url;
        this.site = site;
        this.known = new KnownBlocks(blocks, site);
        this.markup = new KnownMarkup(blocks, site);
    }

    /** Decides which blocks are body, {@code likelihoods} being how likely each is by itself. */
    void decide(double[] likelihoods, Focus focus) {
        likely = likelihoods;
        alone = bodyOf(likely, focus);
        if (FrontPages.is(page, alone)) {
            alone = new boolean[alone.length];
        }
        kept = alone;
        if (site.isPossible()) {
            double[] weighed = known.weigh(likely);
            for (int i = 0; i < weighed.length; i++) {
                weighed[i] = weighed[i] > 0 ? markup.weigh(i, weighed[i]) : 0;
            }
            boolean[] less = bodyOf(weighed, focus);
            boolean front = isFront(less);
            boolean copy = known.isCopy(alone, less);
            teaches = !front && !copy;
            kept = front ? new boolean[less.length] : copy ? alone : less;
        }
    }

    private boolean[] bodyOf(double[] likelihoods, Focus focus) {
        boolean[] body = Smoothing.decide(blocks, likelihoods, Threshold.of(blocks, likelihoods, focus));
        Metadata said = page.metadata();
        String name = said.siteName() == null ? Addresses.siteName(url) : said.siteName();
        Biographies.leaveOut(blocks, body, said.authors(), name);
        return body;
    }

    /** How likely a block is body by itself. */
    double likely(int i) {
        return likely[i];
    }

    /** Whether a block is body. */
    boolean isBody(int i) {
        return kept[i];
    }

    /** Whether a block would be body but for what is known of the site. */
    boolean isRepeated(int i) {
        return alone[i] && !kept[i];
    }

    /** How many words the body has. */
    int words() {
        return known.words(kept);
    }

    /** Takes note of the page, unless it is but another page's copy or a list of others. */
    void remember() {
        if (teaches) {
            site.remember(traits());
        }
    }

    private Set<Long> traits() {
        Set<Long> traits = new LinkedHashSet<>();
        for (int i = 0; i < alone.length; i++) {
            if (!page.isFarFromProse(i)) {
                traits.add(known.trait(i));
                // what the trees say alone: else a memory would go on believing what it once believed
                traits.add(markup.trait(i, alone[i]));
            }
            HtmlBlock block = blocks.get(i);
            if (block.links().size() == 1 && block.shape().words() <= LABEL) {
                String address = Addresses.absolute(block.links().get(0).attr("href"), url);
                if (address != null) {
                    traits.add(Recollection.label(address));
                }
            }
        }
        return traits;
    }

    /** Whether it is the front page of a section: the site's menu leads to it, and no article stands where they use to stand. */
    private boolean isFront(boolean[] body) {
        if (url == null || site.labels(url) < MENU || known.words(body) >= ARTICLE) {
            return false;
        }
        for (int i = 0; i < body.length; i++) {
            if (body[i] && markup.wasBody(i)) {
                return false;
            }
        }
        return true;
    }
}
