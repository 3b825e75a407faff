package io.copydesk.cleaner;

import io.copydesk.cleaner.UnreadablePageException.Reason;
import io.copydesk.cleaner.block.Body;
import io.copydesk.cleaner.html.HtmlArticle;
import io.copydesk.cleaner.html.HtmlCleaner;
import io.copydesk.cleaner.json.Envelope;
import io.copydesk.cleaner.markdown.Markdown;
import io.copydesk.cleaner.markdown.MarkdownCleaner;
import io.copydesk.cleaner.metadata.Metadata;
import io.copydesk.cleaner.text.TextArticle;
import io.copydesk.cleaner.text.TextCleaner;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Cleans articles: a page in, its article out. Thread-safe; one is enough for a whole program.
 *
 * <p>The time grows with the length of the page. A caller that wants to bound it interrupts the thread.
 */
public final class ArticleCleaner {

    private final HtmlCleaner html;
    private final TextCleaner text;
    private final MarkdownCleaner markdown;
    private final Focus focus;
    private final SiteMemory memory;

    /** A cleaner with the trees of the library, {@link Focus#BALANCED}. */
    public ArticleCleaner() {
        this(SiteMemory.NONE);
    }

    /** With a memory of the sites that articles are from, which each article also teaches; {@link Focus#BALANCED}. */
    public ArticleCleaner(SiteMemory memory) {
        this(new HtmlCleaner(), new TextCleaner(), memory);
    }

    ArticleCleaner(HtmlCleaner html, TextCleaner text, SiteMemory memory) {
        this(html, text, Focus.BALANCED, memory);
    }

    private ArticleCleaner(HtmlCleaner html, TextCleaner text, Focus focus, SiteMemory memory) {
        this.memory = memory;
        this.html = html;
        this.text = text;
        this.markdown = new MarkdownCleaner(text);
        this.focus = focus;
    }

    /** A cleaner with the same trees that decides doubtful blocks in another way. This one stays as it is. */
    public ArticleCleaner withFocus(Focus other) {
        return new ArticleCleaner(html, text, other, memory);
    }

    /** The same with another memory; what this one knows by heart the two share. */
    public ArticleCleaner with(SiteMemory other) {
        return new ArticleCleaner(html, text, focus, other);
    }

    /**
     * Cleans a page.
     *
     * @throws UnreadablePageException if there is no article in it; {@link UnreadablePageException#reason()} says why
     * @throws CancellationException if the thread is interrupted meanwhile; the interrupt flag stays set
     */
    public CleanedArticle clean(Page page) {
        CleanedArticle article = explain(page).article();
        if (article.paragraphs().isEmpty()) {
            throw new UnreadablePageException(
                    Reason.NO_ARTICLE,
                    "There is no article in it, only what surrounds one: send the article's own page.");
        }
        return article;
    }

    /**
     * Cleans a page, and says of each of its blocks what became of it and why. Where nothing is left it says that, too.
     *
     * @throws UnreadablePageException if it can't be read as an article at all
     * @throws CancellationException if the thread is interrupted meanwhile; the interrupt flag stays set
     */
    public Explanation explain(Page page) {
        return switch (page.format()) {
            case HTML -> of(html.clean(page.text(), page.url(), focus, memory), page.url());
            case TEXT -> of(text.clean(page.text(), page.url(), focus, memory), page.url());
            case MARKDOWN -> of(markdown.clean(page.text(), page.url(), focus, memory), page.url());
            case JSON -> of(Envelope.read(page.text()), page.url());
        };
    }

    private static Explanation of(HtmlArticle article, @Nullable String url) {
        Metadata said = article.metadata();
        Body body = article.body();
        CleanedArticle cleaned = new CleanedArticle(
                article.kind(),
                said.free(),
                said.title(),
                said.authors(),
                said.publishedAt(),
                said.publishedFrom(),
                said.modifiedAt(),
                said.language(),
                said.canonicalUrl(),
                url,
                null,
                said.siteName(),
                said.section(),
                said.tags(),
                body.paragraphs(),
                body.captions(),
                body.images(),
                body.links(),
                body.removed());
        return new Explanation(cleaned, body.blocks());
    }

    private static Explanation of(TextArticle article, @Nullable String url) {
        Body body = article.body();
        CleanedArticle cleaned = new CleanedArticle(
                PageKind.ARTICLE,
                null,
                article.title(),
                article.authors(),
                article.publishedAt(),
                article.publishedFrom(),
                null,
                null,
                null,
                url,
                null,
                null,
                null,
                List.of(),
                body.paragraphs(),
                body.captions(),
                body.images(),
                body.links(),
                body.removed());
        return new Explanation(cleaned, body.blocks());
    }

    private Explanation of(Envelope envelope, @Nullable String givenUrl) {
        String url = or(envelope.url(), givenUrl);
        Explanation explained = inside(envelope, url);
        CleanedArticle inside = explained.article();
        OffsetDateTime published = envelope.publishedAt();
        CleanedArticle cleaned = new CleanedArticle(
                inside.kind(),
                inside.free(),
                or(envelope.title(), inside.title()),
                or(envelope.authors(), inside.authors()),
                published == null ? inside.publishedAt() : published,
                published == null ? inside.publishedFrom() : "envelope",
                or(envelope.modifiedAt(), inside.modifiedAt()),
                or(envelope.language(), inside.language()),
                inside.canonicalUrl(),
                url,
                envelope.source(),
                or(envelope.siteName(), inside.siteName()),
                or(envelope.section(), inside.section()),
                or(envelope.tags(), inside.tags()),
                inside.paragraphs(),
                inside.captions(),
                inside.images(),
                inside.links(),
                inside.removed());
        return new Explanation(cleaned, explained.blocks());
    }

    private Explanation inside(Envelope envelope, @Nullable String url) {
        Body body = new Body();
        envelope.paragraphs().forEach(body::paragraph);
        String markup = envelope.html();
        String plain = envelope.text();
        if (body.paragraphs().isEmpty() && markup != null) {
            return of(html.clean(markup, url, focus, memory), url);
        }
        if (body.paragraphs().isEmpty() && plain != null) {
            return Markdown.is(plain)
                    ? of(markdown.clean(plain, url, focus, memory), url)
                    : of(text.clean(plain, url, focus, memory), url);
        }
        return of(new TextArticle(body, null, List.of(), null, null), url);
    }

    private static <T> @Nullable T or(@Nullable T value, @Nullable T other) {
        return value == null ? other : value;
    }

    private static <T> List<T> or(List<T> values, List<T> others) {
        return values.isEmpty() ? others : values;
    }
}
