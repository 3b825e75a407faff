package io.copydesk.cleaner.block;

import java.util.Map;
import java.util.Set;

/**
 * What a site says to its readers when it asks for cookies: "We and our partners store information on your device, and with your consent …";
 * the words are the resource {@code consent-notes.txt}. An article about cookies speaks of the same, but not of its own site. Thread-safe.
 */
final class ConsentNotes {

    /** Words: in a longer text they are said in passing. */
    private static final int LONGEST = 150;

    /** Of one such thing everybody speaks. */
    private static final int FEWEST = 2;

    private static final Map<String, Set<String>> WORDS = Resource.lists("consent-notes.txt");
    private static final Set<String> SELF = WORDS.getOrDefault("SELF", Set.of());
    private static final Set<String> MATTER = WORDS.getOrDefault("MATTER", Set.of());

    private ConsentNotes() {}

    static boolean is(Block block) {
        if (block.shape().words() > LONGEST) {
            return false;
        }
        String lower = Letters.small(block.text());
        return SELF.stream().anyMatch(lower::contains)
                && MATTER.stream().filter(lower::contains).limit(FEWEST).count() == FEWEST;
    }
}
