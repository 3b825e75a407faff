package io.copydesk.cli.clean;

import io.copydesk.cleaner.ArticleCleaner;
import io.copydesk.cleaner.CleanedArticle;
import io.copydesk.cleaner.Explanation;
import io.copydesk.cleaner.Focus;
import io.copydesk.cleaner.Page;
import io.copydesk.cleaner.SiteMemory;
import io.copydesk.cleaner.UnreadablePageException;
import io.copydesk.cli.articles.ArticleFiles;
import io.copydesk.cli.articles.DroppedArticle;
import io.copydesk.events.Topics;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A file in, an article out, or why not. Thread-safe. */
final class OfflineCleaning {

    private final ArticleCleaner cleaner;

    OfflineCleaning(Focus focus) {
        this(focus, SiteMemory.NONE);
    }

    OfflineCleaning(Focus focus, SiteMemory memory) {
        cleaner = new ArticleCleaner(memory).withFocus(focus);
    }

    /** A file that gives no article; the message says why. */
    static final class UncleanableException extends Exception {
        private static final long serialVersionUID = 1L;

        UncleanableException(String message, Throwable cause) {
            super(message, cause);
        }

        UncleanableException(String message) {
            super(message);
        }
    }

    /**
     * Cleans a file, unpacked if its name ends in {@code .gz}.
     *
     * @param url where it was found, null if that is not known
     */
    CleanedArticle clean(Path file, @Nullable String url) throws UncleanableException {
        return read(file, url, cleaner::clean);
    }

    /** As {@link #clean}, with all blocks; also of a page that has no article. */
    Explanation explain(Path file, @Nullable String url) throws UncleanableException {
        return read(file, url, cleaner::explain);
    }

    private static <T> T read(Path file, @Nullable String url, Function<Page, T> work) throws UncleanableException {
        try {
            if (!Files.exists(file)) {
                throw new UncleanableException("there is no such file");
            }
            if (Files.isDirectory(file)) {
                throw new UncleanableException("it is a folder");
            }
            DroppedArticle article = ArticleFiles.read(file);
            if (article.bytes().length > Topics.MAX_ARTICLE_BYTES) {
                throw new UncleanableException("it is larger than " + Topics.MAX_ARTICLE_BYTES / 1024 / 1024 + " MiB");
            }
            return work.apply(Page.read(article.bytes(), article.contentType(), url));
        } catch (UnreadablePageException e) {
            throw new UncleanableException(Objects.toString(e.getMessage(), "it is no article"), e);
        } catch (ZipException e) {
            throw new UncleanableException("it cannot be unpacked: " + e.getMessage(), e);
        } catch (AccessDeniedException e) {
            throw new UncleanableException("it may not be read", e);
        } catch (IOException e) {
            throw new UncleanableException("it could not be read: " + e.getMessage(), e);
        }
    }
}
