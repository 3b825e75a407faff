package io.copydesk.cleaner.block;

/**
 * Invitations to subscribe that are written as prose: "There is more where that came from. Sign up for our newsletter." Thread-safe.
 */
final class Invitations {

    /** Phrases: of one kind of thing a text speaks in passing, of two, such as signing up and an inbox, to have the reader do it. */
    private static final int FEWEST = 2;

    private Invitations() {}

    static boolean is(Block block) {
        return (block.cues() & Cue.NEWSLETTER.bit()) != 0 && Cues.count(block.text(), Cue.NEWSLETTER) >= FEWEST;
    }
}
