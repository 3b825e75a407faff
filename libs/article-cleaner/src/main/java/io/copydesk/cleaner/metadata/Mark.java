package io.copydesk.cleaner.metadata;

/**
 * An element that is named as if it held an author or a date.
 *
 * @param text what is shown, folded, blocks parted by line ends; may be empty
 * @param said what its attributes say for machines; empty if nothing
 * @param at how many lines of the page are before it
 * @param around what it and the elements around it say, bits of {@link Surroundings}
 * @param sure how plainly it is named, 1 to 4
 */
record Mark(String text, String said, int at, int around, int sure) {

    boolean has(int bits) {
        return (around & bits) != 0;
    }
}
