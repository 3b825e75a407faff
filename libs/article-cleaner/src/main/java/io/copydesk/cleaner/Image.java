package io.copydesk.cleaner;

import org.jspecify.annotations.Nullable;

/**
 * A picture of the article.
 *
 * @param url absolute where the page's address is known
 * @param alt the alternative text, null if it has none
 * @param caption its caption, which is also among the article's captions; null if it has none
 */
public record Image(
        String url, @Nullable String alt, @Nullable String caption) {}
