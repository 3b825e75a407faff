package io.copydesk.cleaner.block;

/** A run of text that stands by itself on a page: a paragraph, a heading, a caption, a menu's item. */
public interface Block {

    /** Folded, not empty. */
    String text();

    Shape shape();

    /** The {@link Cue#bit() bits} of all cues in it. */
    int cues();
}
