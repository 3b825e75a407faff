package io.copydesk.cleaner.html;

import io.copydesk.cleaner.Link;
import io.copydesk.cleaner.RemovalReason;
import io.copydesk.cleaner.block.Body;
import io.copydesk.cleaner.block.FeatureRow;
import io.copydesk.cleaner.block.Folding;
import io.copydesk.cleaner.block.Forest;
import io.copydesk.cleaner.metadata.Addresses;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Cleans HTML. Thread-safe. */
public final class HtmlCleaner {

    private final Forest forest;

    public HtmlCleaner() {
        this(Forest.resource("html.forest"));
    }

    /** With trees of one's own, as when they are measured. */
    public HtmlCleaner(Forest forest) {
        this.forest = forest;
    }

    /** Cleans a page; {@code url} is where it is from, if known. */
    public HtmlArticle clean(String html, @Nullable String url) {
        HtmlPage page = HtmlPage.parse(html, url);
        Body body = new Body();
        List<HtmlBlock> blocks = page.blocks();
        if (blocks.isEmpty()) {
            return new HtmlArticle(body, page.metadata());
        }
        Box article = page.features().best();
        Pictures.collect(article.element, page.metadata().leadImage(), url, body);
        boolean[] kept = bodyOf(page);
        for (int i = 0; i < kept.length; i++) {
            HtmlBlock block = blocks.get(i);
            boolean title = block.text().equals(page.metadata().title());
            if (kept[i]) {
                keep(block, url, body);
            } else if (article.holds(i) && block.has(Hint.CAPTION)) {
                body.caption(block.text());
            } else {
                body.removed(block.text(), title ? RemovalReason.TITLE : Reasons.of(block, article.holds(i)));
            }
        }
        return new HtmlArticle(body, page.metadata());
    }

    private boolean[] bodyOf(HtmlPage page) {
        int n = page.blocks().size();
        double[] likely = new double[n];
        FeatureRow row = new FeatureRow();
        for (int i = 0; i < n; i++) {
            if (!page.features().isFarFromProse(i)) {
                page.describe(i, row);
                likely[i] = forest.probability(row.values());
            }
        }
        return Smoothing.decide(page.blocks(), likely);
    }

    private static void keep(HtmlBlock block, @Nullable String url, Body body) {
        body.paragraph(block.text());
        for (Element anchor : block.links()) {
            String address = Addresses.absolute(anchor.attr("href"), url);
            String text = Folding.fold(Texts.of(anchor));
            if (address != null && !text.isEmpty()) {
                body.link(new Link(address, text));
            }
        }
    }
}
