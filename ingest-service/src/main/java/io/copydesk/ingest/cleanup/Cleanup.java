package io.copydesk.ingest.cleanup;

import io.copydesk.cleaner.ArticleCleaner;
import io.copydesk.cleaner.CleanedArticle;
import io.copydesk.cleaner.Explanation;
import io.copydesk.cleaner.Page;
import io.copydesk.cleaner.SiteMemory;
import io.copydesk.cleaner.UnreadablePageException;
import io.copydesk.events.ArticleId;
import io.copydesk.events.CanonicalUrl;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.ContentHash;
import io.copydesk.events.RefusedException;
import io.copydesk.events.SchemaVersion;
import io.copydesk.events.Topics;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From raw bytes to a clean article. A pure function, but for what a memory of sites adds; thread-safe. */
public final class Cleanup {

    private final ArticleCleaner cleaner;

    public Cleanup() {
        this(new ArticleCleaner());
    }

    private Cleanup(ArticleCleaner cleaner) {
        this.cleaner = cleaner;
    }

    /** The same with a memory of the sites that articles are from, which each article also teaches. */
    public Cleanup with(SiteMemory memory) {
        return new Cleanup(cleaner.with(memory));
    }

    /**
     * Cleans an article.
     *
     * @throws RefusedException if it cannot be taken; the cause is an {@link UnreadablePageException} where the cleaner
     *     said so
     */
    public CleanArticle clean(RawRecord raw) {
        byte[] bytes = checked(raw.bytes());
        try {
            Page page = Page.read(bytes, raw.contentType(), raw.url());
            return event(raw, page, cleaner.clean(page));
        } catch (UnreadablePageException e) {
            throw refused(e);
        }
    }

    /**
     * What becomes of each block of the page.
     *
     * @throws RefusedException if it can't be read as an article at all
     */
    public Explanation explain(RawRecord raw) {
        byte[] bytes = checked(raw.bytes());
        try {
            return cleaner.explain(Page.read(bytes, raw.contentType(), raw.url()));
        } catch (UnreadablePageException e) {
            throw refused(e);
        }
    }

    private static RefusedException refused(UnreadablePageException e) {
        return new RefusedException(Objects.requireNonNullElse(e.getMessage(), "unreadable"), e);
    }

    private static byte[] checked(byte @Nullable [] bytes) {
        if (bytes == null) {
            throw new RefusedException("the record has no value: send the article as its value");
        }
        if (bytes.length > Topics.MAX_ARTICLE_BYTES) {
            throw new ArticleTooLargeException(bytes.length);
        }
        return bytes;
    }

    private static CleanArticle event(RawRecord raw, Page page, CleanedArticle cleaned) {
        String canonicalUrl = canonicalUrl(raw, cleaned);
        OffsetDateTime fromHeader = cleaned.publishedAt() == null ? PublishedAt.read(raw.publishedAt()) : null;
        String title = cleaned.title() == null ? null : Letters.composed(cleaned.title());
        List<String> paragraphs = each(cleaned.paragraphs(), Letters::composed);
        List<String> captions = each(cleaned.captions(), caption -> Letters.composed(caption.text()));
        return new CleanArticle(
                SchemaVersion.CURRENT,
                canonicalUrl == null
                        ? ArticleId.ofText(Letters.composed(page.text()))
                        : ArticleId.ofCanonicalUrl(canonicalUrl),
                raw.url() == null ? cleaned.url() : raw.url(),
                canonicalUrl,
                source(raw, cleaned),
                canonicalUrl == null ? null : CanonicalUrl.site(canonicalUrl),
                title,
                each(cleaned.authors(), Letters::composed),
                fromHeader == null ? cleaned.publishedAt() : fromHeader,
                fromHeader == null ? cleaned.publishedFrom() : "header",
                cleaned.modifiedAt(),
                cleaned.language(),
                cleaned.section(),
                each(cleaned.tags(), Letters::composed),
                cleaned.kind().wireName(),
                cleaned.free(),
                paragraphs,
                each(captions, CleanArticle.Caption::new),
                each(cleaned.images(), image -> new CleanArticle.Image(image.url(), image.alt(), image.caption())),
                each(cleaned.links(), link -> new CleanArticle.Link(link.url(), link.text())),
                each(cleaned.removed(), removed -> new CleanArticle.Removed(removed.text(), removed.reason())),
                raw.ingestedAt(),
                raw.correction() ? true : null,
                ContentHash.of(title, paragraphs, captions),
                null,
                raw.position());
    }

    /** The address that was given goes before the one that the page names. */
    private static @Nullable String canonicalUrl(RawRecord raw, CleanedArticle cleaned) {
        return Stream.of(raw.url(), cleaned.url(), cleaned.canonicalUrl())
                .filter(Objects::nonNull)
                .map(CanonicalUrl::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String source(RawRecord raw, CleanedArticle cleaned) {
        return Stream.of(raw.source(), cleaned.source(), cleaned.siteName())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static <T, R> List<R> each(List<T> items, Function<T, R> form) {
        return items.stream().map(form).toList();
    }
}
