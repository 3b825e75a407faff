package io.copydesk.store.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page as the search engine found it.
 *
 * @param ids of the articles, in their order
 * @param total how many articles all pages have, those that are not shown for being of one story among them
 * @param exact whether it is that number or at least that
 * @param last where the page ended; null if it is the last one
 */
public record Hits(
        List<String> ids,
        long total,
        boolean exact,
        @Nullable Place last) {}
