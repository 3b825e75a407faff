package io.copydesk.cli.articles;

import io.copydesk.fetch.FetchedPage;
import org.jspecify.annotations.Nullable;

/**
 * An article on its way in.
 *
 * @param name what the user calls it: a file, a URL, {@code -}
 * @param contentType null if it isn't known
 * @param url where it was found, null if that isn't known
 */
@SuppressWarnings("ArrayRecordComponent") // Read once, and never compared.
public record DroppedArticle(
        String name,
        byte[] bytes,
        @Nullable String contentType,
        @Nullable String url) {

    static DroppedArticle of(String name, FetchedPage page) {
        return new DroppedArticle(name, page.bytes(), page.contentType(), page.url());
    }
}
