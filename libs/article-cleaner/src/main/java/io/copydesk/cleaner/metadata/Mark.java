package io.copydesk.cleaner.metadata;

import org.jsoup.nodes.Element;

/**
 * An element that is named as if it held an author or a date. Its text is read when it is asked for: a page has hundreds, of which
 * few stand where those of the article do.
 *
 * @param at how many lines of the page are before it
 * @param around what it and the elements around it say, bits of {@link Surroundings}
 * @param sure how plainly it is named, 1 to 4
 */
record Mark(Element element, int at, int around, int sure) {

    /** What is shown, folded, blocks parted by line ends; may be empty. */
    String text() {
        return Texts.lines(element);
    }

    /** What its attributes say of a date for machines; empty if nothing. */
    String said() {
        return Marks.machineDate(element);
    }

    boolean has(int bits) {
        return (around & bits) != 0;
    }
}
