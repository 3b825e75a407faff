package io.copydesk.cleaner.block;

import java.util.Map;
import java.util.Set;

/**
 * What a site says to its readers when it asks for cookies: "We and our partners store information on your device, and with your consent …";
 * the words are the resource {@code consent-notes.txt}. An article about cookies speaks of the same, but not of its own site. Thread-safe.
 */
public final class ConsentNotes {

    /** Words: no shorter text says all of it. */
    private static final int SHORTEST = 5;

    /** Words: in a longer text it is said in passing. */
    private static final int LONGEST = 150;

    /** Matters: of one or two of them everybody speaks, unless cookies are one. */
    private static final int FEWEST = 3;

    private static final Map<String, Set<String>> WORDS = Resource.lists("consent-notes.txt");
    private static final Phrases SELF = Resource.phrases(WORDS, "SELF");
    private static final Phrases COOKIE = Resource.phrases(WORDS, "COOKIE");
    private static final Phrases MATTER = Resource.phrases(WORDS, "MATTER");

    private ConsentNotes() {}

    /** Whether a block is a part of such a note. On measured pages 61 are, and none of 7,322 paragraphs that are known to be an article's. */
    public static boolean is(Block block) {
        int words = block.shape().words();
        if (words < SHORTEST || words > LONGEST) {
            return false;
        }
        String text = block.text();
        if (!SELF.in(text)) {
            return false;
        }
        int fewest = COOKIE.in(text) ? FEWEST - 1 : FEWEST;
        return MATTER.count(text, fewest) == fewest;
    }
}
