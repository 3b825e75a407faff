package io.copydesk.cleaner.metadata;

import java.util.List;

/**
 * A heading of a page.
 *
 * @param text all of it, folded
 * @param parts the texts of its inner elements, where it is made of several, those that are a kicker by name left out
 * @param level 1 to 4, or {@link #NAMED} for an element that is only named like a heading
 * @param at how many lines of the page are before it
 * @param link where it leads if all of it is a link, else empty
 * @param around what it and the elements around it say, bits of {@link Surroundings}
 */
record Heading(String text, List<String> parts, int level, int at, String link, int around) {

    /** The level of what is only named like a heading. */
    static final int NAMED = 7;

    boolean has(int bits) {
        return (around & bits) != 0;
    }

    /** Whether it is a link to a site's front page. */
    boolean leadsHome() {
        int scheme = link.indexOf("://");
        int path = link.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        return link.equals("/") || (scheme > 0 && (path < 0 || path == link.length() - 1));
    }
}
