package io.copydesk.cleaner.text;

import io.copydesk.cleaner.block.Block;
import io.copydesk.cleaner.block.Shape;

/**
 * A paragraph, heading, caption or piece of chrome: one line, or several that were wrapped.
 *
 * @param text folded, not empty
 * @param apart whether blank lines set it apart on both sides
 * @param gap blank lines before it
 * @param lines how many lines were joined
 * @param sameLine whether it is the next sentence of the line of the block before
 */
public record TextBlock(String text, Shape shape, int cues, boolean apart, int gap, int lines, boolean sameLine)
        implements Block {

    /** Characters: what a block is about shows in its first sentences. */
    private static final int BEGINNING = 400;

    /** Its first sentences. */
    public String beginning() {
        return text.length() <= BEGINNING ? text : text.substring(0, BEGINNING);
    }
}
