package io.copydesk.cleaner.markdown;

import io.copydesk.cleaner.Focus;
import io.copydesk.cleaner.Link;
import io.copydesk.cleaner.PageKind;
import io.copydesk.cleaner.SiteMemory;
import io.copydesk.cleaner.block.Body;
import io.copydesk.cleaner.block.Folding;
import io.copydesk.cleaner.html.HtmlArticle;
import io.copydesk.cleaner.html.HtmlBlock;
import io.copydesk.cleaner.html.HtmlPage;
import io.copydesk.cleaner.metadata.Addresses;
import io.copydesk.cleaner.metadata.Metadata;
import io.copydesk.cleaner.text.TextArticle;
import io.copydesk.cleaner.text.TextCleaner;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Cleans Markdown: as plain text, for what crawlers hand over has a page's menus and no names of elements that would tell them, and with the
 * headings, captions, links and front matter that plain text has not. Thread-safe.
 */
public final class MarkdownCleaner {

    private final TextCleaner text;

    /** By the trees for plain text. */
    public MarkdownCleaner(TextCleaner text) {
        this.text = text;
    }

    /** Cleans a text; {@code url} is where it is from, if known. */
    public HtmlArticle clean(String markdown, @Nullable String url, Focus focus, SiteMemory memory) {
        HtmlPage page = HtmlPage.parse(Markdown.html(markdown), url);
        Map<String, HtmlBlock> blocks = new HashMap<>();
        StringBuilder lines = new StringBuilder();
        for (HtmlBlock block : page.blocks()) {
            if (!block.isCaption()) {
                blocks.putIfAbsent(block.text(), block);
                lines.append(block.text()).append("\n\n");
            }
        }
        TextArticle article = text.clean(lines.toString(), url, focus, memory);
        Body body = article.body();
        page.blocks().stream().filter(HtmlBlock::isCaption).forEach(block -> body.caption(block.text()));
        for (String paragraph : body.paragraphs()) {
            HtmlBlock block = blocks.get(paragraph);
            if (block != null) {
                links(block, url, body);
            }
        }
        boolean says = FrontMatter.of(markdown).hasTitle();
        return new HtmlArticle(PageKind.ARTICLE, body, metadata(article, page.metadata(), says));
    }

    private static void links(HtmlBlock block, @Nullable String url, Body body) {
        for (Element anchor : block.links()) {
            String address = Addresses.absolute(anchor.attr("href"), url);
            String said = Folding.fold(anchor.text());
            if (address != null && !said.isEmpty()) {
                body.link(new Link(address, said));
            }
        }
    }

    /** What front matter says counts for more than what is read off the lines, and that for more than what a page of HTML would show. */
    private static Metadata metadata(TextArticle article, Metadata page, boolean says) {
        boolean title = page.title() != null && (says || article.title() == null);
        boolean authors =
                !page.authors().isEmpty() && (says || article.authors().isEmpty());
        boolean date = page.publishedAt() != null && (says || article.publishedAt() == null);
        return new Metadata(
                page.types(),
                page.free(),
                title ? page.title() : article.title(),
                authors ? page.authors() : article.authors(),
                date ? page.publishedAt() : article.publishedAt(),
                date ? page.publishedFrom() : article.publishedFrom(),
                page.modifiedAt(),
                page.language(),
                page.canonicalUrl(),
                page.siteName(),
                page.section(),
                page.tags(),
                page.leadImage(),
                page.articleBody());
    }
}
