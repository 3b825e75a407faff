package io.copydesk.cleaner.html;

import io.copydesk.cleaner.Link;
import io.copydesk.cleaner.RemovalReason;
import io.copydesk.cleaner.block.Body;
import io.copydesk.cleaner.block.Folding;
import io.copydesk.cleaner.metadata.Addresses;
import io.copydesk.cleaner.metadata.Metadata;
import io.copydesk.cleaner.metadata.MetadataReader;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Cleans HTML. Thread-safe. */
public final class HtmlCleaner {

    /** Real pages nest some 60 deep; what is deeper is read as if it were less so. */
    private static final int MAX_DEPTH = 500;

    private HtmlCleaner() {}

    public static HtmlArticle clean(String html, @Nullable String url) {
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        Document page = parser.parseInput(html, url == null ? "" : url);
        Metadata metadata = MetadataReader.read(page, url);
        BlockReader reader = BlockReader.read(page.body());
        Body body = new Body();
        if (reader.blocks.isEmpty()) {
            return new HtmlArticle(body, metadata);
        }
        Box article = BodyRules.bestBox(reader.boxes);
        Pictures.collect(article.element, metadata.leadImage(), url, body);
        List<HtmlBlock> blocks = reader.blocks;
        for (int i = 0; i < blocks.size(); i++) {
            HtmlBlock block = blocks.get(i);
            boolean inside = article.holds(i);
            if (inside && BodyRules.isBody(block)) {
                keep(block, url, body);
            } else if (inside && block.has(Hint.CAPTION)) {
                body.caption(block.text());
            } else if (metadata.title() != null && block.text().equals(metadata.title())) {
                body.removed(block.text(), RemovalReason.TITLE);
            } else {
                body.removed(block.text(), Reasons.of(block, inside));
            }
        }
        return new HtmlArticle(body, metadata);
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
