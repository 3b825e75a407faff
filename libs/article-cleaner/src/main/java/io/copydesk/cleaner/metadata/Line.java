package io.copydesk.cleaner.metadata;

/**
 * A short line of a page, or an element of it that is named as if it held a fact.
 *
 * @param text folded, not empty
 * @param at how many lines of the page are before it
 * @param around what the elements around it say, bits of {@link Surroundings}
 */
record Line(String text, int at, int around) {

    boolean has(int bits) {
        return (around & bits) != 0;
    }
}
