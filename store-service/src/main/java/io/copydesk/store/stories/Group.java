package io.copydesk.store.stories;

import org.jspecify.annotations.Nullable;

/**
 * Where an article belongs.
 *
 * @param duplicateOf the best version of the same text; null of that one and of an article without a copy
 * @param storyId the first article of its story, which may be itself
 */
public record Group(@Nullable String duplicateOf, String storyId) {

    /** The best version of an article's text. */
    String root(String id) {
        return duplicateOf == null ? id : duplicateOf;
    }
}
