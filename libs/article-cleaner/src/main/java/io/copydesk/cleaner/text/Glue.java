package io.copydesk.cleaner.text;

import io.copydesk.cleaner.block.Letters;
import io.copydesk.cleaner.block.TokenHash;
import io.copydesk.cleaner.block.TokenTable;
import java.util.regex.Pattern;

/**
 * Pieces of a page that stand one behind the other with nothing between, as where somebody has taken the tags out of markup and put nothing
 * in their place: "It sails again on Monday.Read moreTides of the week". Thread-safe.
 */
final class Glue {

    /** The end of a sentence, and the beginning of another one right behind it. */
    private static final Pattern JOINT =
            Pattern.compile("(?<=\\p{Ll}{2}[.!?…]|\\p{Ll}{2}[.!?…][\"”»’')])(?=[\"“„«]?\\p{Lu}[\\p{Ll} ])");

    /** Of texts whose paragraphs are lines, one in two hundred has as many: a forgotten space, or the name of a company. */
    private static final int FEWEST = 3;

    /** Letters: names begin with fewer ("McCabe", "DeLuca"). */
    private static final int SHORTEST = 3;

    private final String text;

    /** How often each run of letters stands in the text. */
    private final TokenTable words = new TokenTable();

    private Glue(String text) {
        this.text = text;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Letters.isLetter(text.charAt(i))) {
                if (i > start) {
                    long word = TokenHash.add(TokenHash.START, text, start, i);
                    words.put(word, words.get(word) + 1);
                }
                start = i + 1;
            }
        }
    }

    /** A text with a line's end in each such place; any other text as it is. */
    static String off(String text) {
        boolean glued = JOINT.matcher(text).results().limit(FEWEST).count() == FEWEST;
        return glued ? new Glue(JOINT.matcher(text).replaceAll("\n")).apart() : text;
    }

    private String apart() {
        StringBuilder apart = new StringBuilder(text.length());
        int from = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i)) && isJoint(i)) {
                apart.append(text, from, i).append('\n');
                from = i;
            }
        }
        return apart.append(text, from, text.length()).toString();
    }

    /** Whether a word, or a year, ends before a capital: one of the two is said elsewhere, and both together are no name that is said again. */
    private boolean isJoint(int at) {
        char before = text.charAt(at - 1);
        if (Character.isDigit(before)) {
            return at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1)) && said(at, end(at)) > 0;
        }
        if (!Character.isLowerCase(before)) {
            return false;
        }
        int start = at - 1;
        while (start > 0 && Letters.isLetter(text.charAt(start - 1)) && !Character.isUpperCase(text.charAt(start))) {
            start--;
        }
        int end = end(at);
        return at - start >= SHORTEST && (said(start, at) > 0 || said(at, end) > 0) && said(start, end) <= 1;
    }

    /** How often the text between two places stands in it as a run of letters. */
    private int said(int start, int end) {
        return words.get(TokenHash.add(TokenHash.START, text, start, end));
    }

    /** Where the word ends that begins at a place: before something else than a letter, or before the next capital. */
    private int end(int at) {
        int end = at + 1;
        while (end < text.length()
                && Letters.isLetter(text.charAt(end))
                && !(Character.isUpperCase(text.charAt(end)) && Character.isLowerCase(text.charAt(end - 1)))) {
            end++;
        }
        return end;
    }
}
