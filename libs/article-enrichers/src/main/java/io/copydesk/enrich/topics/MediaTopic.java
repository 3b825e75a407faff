package io.copydesk.enrich.topics;

import org.jspecify.annotations.Nullable;

/**
 * A term of IPTC's Media Topics.
 *
 * @param code eight digits, as in {@code medtop:04000000}
 * @param parent the code of the term above it; null of the first level
 * @param name its English name
 */
record MediaTopic(String code, @Nullable String parent, String name) {

    /** The code of the first-level term that it is or belongs to. */
    String first() {
        return parent == null ? code : parent;
    }
}
