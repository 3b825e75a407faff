package io.copydesk.cleaner.block;

import java.util.Map;
import java.util.Set;

/**
 * What a house says below its articles, and in full sentences: which comments it takes, and that it earns from links; the words are the
 * resource {@code house-notes.txt}. Thread-safe.
 */
final class HouseNotes {

    /** Words: in a longer text they are said in passing. */
    private static final int LONGEST = 60;

    private static final Map<String, Set<String>> WORDS = Resource.lists("house-notes.txt");
    private static final Phrases MODERATION = Resource.phrases(WORDS, "MODERATION");
    private static final Phrases DISCLOSURE = Resource.phrases(WORDS, "DISCLOSURE");

    private HouseNotes() {}

    static boolean is(Block block) {
        if (block.shape().words() > LONGEST) {
            return false;
        }
        boolean comments = (block.cues() & Cue.COMMENTS.bit()) != 0;
        return (comments && MODERATION.in(block.text())) || DISCLOSURE.in(block.text());
    }
}
