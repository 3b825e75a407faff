package io.copydesk.cleaner.block;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds phrases in a text, wherever they stand and however many there are, in one pass: at most places the first characters are those of none, which
 * one look at a table says. Immutable.
 */
public final class Phrases {

    /** Characters that are looked at together, of shorter phrases all. */
    private static final int TOGETHER = 4;

    private static final int BITS = 16;

    private static final int SIZE = 1 << BITS;

    /** Spreads the few letters that words are made of; odd, so that no two are taken for one. */
    private static final int SPREAD = 0x9E37;

    /** How far what has been seen moves on at each character, so that what is farther back than {@link #together} is gone. */
    private final int shift;

    private final int together;

    /** Whether a phrase begins with characters of such a key. */
    private final long[] begun = new long[SIZE / Long.SIZE];

    /** The phrases by the key of their first characters. */
    private final Map<Integer, List<String>> byStart;

    /** @param phrases in small letters, none of them empty */
    public Phrases(Collection<String> phrases) {
        together = Math.min(
                TOGETHER, phrases.stream().mapToInt(String::length).min().orElse(TOGETHER));
        shift = (BITS + together - 1) / together;
        byStart = phrases.stream().collect(Collectors.groupingBy(phrase -> keyAt(phrase, together)));
        byStart.keySet().forEach(key -> begun[key / Long.SIZE] |= 1L << key);
    }

    /** Whether a text says one of them, in small letters or not. */
    public boolean in(String text) {
        return count(text, 1) == 1;
    }

    /** How many of them a text says, in small letters or not; it counts no further than to {@code most}. */
    public int count(String text, int most) {
        Set<String> said = Set.of(); // as most texts say none
        int key = 0;
        for (int i = 0; i < text.length(); i++) {
            key = with(key, text.charAt(i));
            if ((begun[key / Long.SIZE] & 1L << key) != 0 && i + 1 >= together) {
                for (String phrase : byStart.getOrDefault(key, List.of())) {
                    if (isAt(phrase, text, i + 1 - together)) {
                        said = said.isEmpty() ? new HashSet<>() : said;
                        said.add(phrase);
                    }
                }
                if (said.size() >= most) {
                    return most;
                }
            }
        }
        return said.size();
    }

    private static boolean isAt(String phrase, String text, int start) {
        if (start + phrase.length() > text.length()) {
            return false;
        }
        int same = 0;
        while (same < phrase.length() && Letters.small(text.charAt(start + same)) == phrase.charAt(same)) {
            same++;
        }
        return same == phrase.length();
    }

    private int keyAt(String phrase, int end) {
        int key = 0;
        for (int i = 0; i < end; i++) {
            key = with(key, phrase.charAt(i));
        }
        return key;
    }

    /** The key of some characters and one more. */
    private int with(int key, char c) {
        return (key << shift ^ Letters.small(c) * SPREAD) & (SIZE - 1);
    }
}
