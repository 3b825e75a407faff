package io.copydesk.cleaner.block;

import java.util.Map;
import java.util.Set;

/**
 * What only captions say, in many languages: who stands where in a picture, that it is from an archive, and whom it is by; the list is the resource
 * {@code caption-words.txt}. Where a page marks no captions, as in a copied text, they are full sentences like those around them. Thread-safe.
 */
public final class CaptionWords {

    /** Words: in a longer text they are said in passing. */
    private static final int LONGEST = 80;

    /** Characters of what is looked up. */
    private static final int LONGEST_PHRASE = 24;

    /** All lists of the resource; {@link PictureCredit} has some of them. */
    static final Map<String, Set<String>> WORDS = Resource.lists("caption-words.txt");

    private static final Set<String> BRACKETS = WORDS.getOrDefault("BRACKETS", Set.of());
    private static final Set<String> COMMAS = WORDS.getOrDefault("COMMAS", Set.of());
    private static final Phrases ANYWHERE = Resource.phrases(WORDS, "ANYWHERE");

    private CaptionWords() {}

    /** Whether a block says such words. */
    public static boolean in(Block block) {
        if (block.shape().words() > LONGEST) {
            return false;
        }
        String text = block.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '(' || c == '（') && isInBrackets(text, i + 1)) {
                return true;
            }
            if (c == ',' && COMMAS.contains(part(text, i + 1, ",.;:"))) {
                return true;
            }
        }
        return ANYWHERE.in(text) || PictureCredit.ends(text);
    }

    private static boolean isInBrackets(String text, int start) {
        String inside = part(text, start, ")）");
        int last = Math.max(inside.lastIndexOf(','), inside.lastIndexOf(';'));
        return BRACKETS.contains(inside.substring(last + 1).strip());
    }

    /** From {@code start} to the first of the given characters or the text's end, in small letters; empty if that is too far. */
    private static String part(String text, int start, String ends) {
        int end = start;
        while (end < text.length() && ends.indexOf(text.charAt(end)) < 0) {
            end++;
            if (end - start > LONGEST_PHRASE) {
                return "";
            }
        }
        return Letters.small(text.substring(start, end).strip());
    }
}
