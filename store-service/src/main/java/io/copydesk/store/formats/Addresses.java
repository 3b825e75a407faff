package io.copydesk.store.formats;

import io.copydesk.events.CleanArticle;
import org.jspecify.annotations.Nullable;

/** What names an article outside. */
final class Addresses {

    private Addresses() {}

    /** The article's own address; one made of its id where it has none. */
    static String of(CleanArticle article) {
        String address = web(article);
        return address == null ? "urn:copydesk:article:" + article.id() : address;
    }

    /** Where people can read it, if that is known. */
    static @Nullable String web(CleanArticle article) {
        return article.canonicalUrl() == null ? article.url() : article.canonicalUrl();
    }
}
