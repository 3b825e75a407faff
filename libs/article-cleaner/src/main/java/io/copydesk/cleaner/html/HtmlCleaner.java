package io.copydesk.cleaner.html;

import io.copydesk.cleaner.Focus;
import io.copydesk.cleaner.Link;
import io.copydesk.cleaner.PageKind;
import io.copydesk.cleaner.RemovalReason;
import io.copydesk.cleaner.SiteMemory;
import io.copydesk.cleaner.block.Body;
import io.copydesk.cleaner.block.CaptionWords;
import io.copydesk.cleaner.block.Folding;
import io.copydesk.cleaner.metadata.Addresses;
import io.copydesk.cleaner.site.Recollection;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Cleans HTML. Thread-safe. */
public final class HtmlCleaner {

    /** Words of a body: with fewer it may be that the article is only in the page's scripts. */
    private static final int FEW = 80;

    private final HtmlModel model;

    public HtmlCleaner() {
        this(HtmlModel.resource());
    }

    /** With a model of one's own, as when it is measured. */
    public HtmlCleaner(HtmlModel model) {
        this.model = model;
    }

    /** Cleans a page; {@code url} is where it is from, if known. */
    public HtmlArticle clean(String html, @Nullable String url, Focus focus, SiteMemory memory) {
        HtmlPage page = HtmlPage.parse(html, url);
        Recollection site = Recollection.of(memory, url, page.metadata().title());
        KnownPage known = known(page, url, focus, site);
        if (known.words() < FEW) {
            // what is seen before scripts run is the frame of the page
            for (HtmlPage other : page.hidden()) {
                KnownPage more = known(other, url, focus, site);
                if (more.words() > known.words()) {
                    page = other;
                    known = more;
                }
            }
        }
        known.remember();
        return article(page, known, url);
    }

    private KnownPage known(HtmlPage page, @Nullable String url, Focus focus, Recollection site) {
        KnownPage known = new KnownPage(page, url, site);
        if (!page.blocks().isEmpty()) {
            known.decide(model.judge(page), focus);
        }
        return known;
    }

    private static HtmlArticle article(HtmlPage page, KnownPage known, @Nullable String url) {
        Body body = new Body();
        for (HtmlBlock block : page.overlays()) {
            body.removed(block.text(), Overlays.reason(block));
        }
        List<HtmlBlock> blocks = page.blocks();
        if (blocks.isEmpty()) {
            return new HtmlArticle(PageKind.ARTICLE, body, page.metadata());
        }
        Box article = page.features().best();
        Pictures.collect(page.pictures(), article, page.metadata().leadImage(), url, body);
        for (int i = 0; i < blocks.size(); i++) {
            HtmlBlock block = blocks.get(i);
            if (block.text().equals(page.metadata().title())) {
                // the article has it already; on a short page it looks like a first sentence
                body.removed(block.text(), RemovalReason.TITLE, known.likely(i));
            } else if (known.isBody(i)) {
                keep(block, known.likely(i), url, body);
            } else if (known.isRepeated(i)) {
                body.removed(block.text(), RemovalReason.REPEATED_ON_SITE, known.likely(i));
            } else if (article.holds(i) && (block.has(Hint.CAPTION) || CaptionWords.in(block))) {
                body.caption(block.text(), known.likely(i));
            } else {
                body.removed(block.text(), Reasons.of(block, article.holds(i)), known.likely(i));
            }
        }
        return new HtmlArticle(PageKinds.of(page, known, body), body, page.metadata());
    }

    private static void keep(HtmlBlock block, double likely, @Nullable String url, Body body) {
        body.paragraph(block.text(), likely);
        for (Element anchor : block.links()) {
            String address = Addresses.absolute(anchor.attr("href"), url);
            String text = Folding.fold(Texts.of(anchor));
            if (address != null && !text.isEmpty()) {
                body.link(new Link(address, text));
            }
        }
    }
}
