package io.copydesk.store.room;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** Where the pages of an article are. */
final class ArticleAddress {

    private ArticleAddress() {}

    static String of(String id) {
        return "/room/articles/" + encoded(id);
    }

    static String changes(String id, int revision) {
        return of(id) + "/changes/" + revision;
    }

    /** The article's id as a part of a path. */
    static String encoded(String id) {
        return URLEncoder.encode(id, UTF_8).replace("+", "%20");
    }
}
