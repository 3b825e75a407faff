package io.copydesk.enrich.quotes;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between quotation marks in a paragraph.
 *
 * @param start where it begins, behind the mark
 * @param end behind its last character, before the mark
 */
record Speech(int start, int end) {

    /** Between the marks must be so many words: fewer are a title or an odd word. */
    private static final int LEAST_WORDS = 4;

    /** All speech of a paragraph, in its order; what is not closed is none. */
    static List<Speech> in(String text) {
        List<Speech> found = new ArrayList<>();
        int start = -1;
        char closer = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (start < 0) {
                closer = closerOf(text, i);
                start = closer == 0 ? -1 : i + 1;
            } else if (c == closer && !isApostrophe(text, i)) {
                Speech speech = new Speech(start, i);
                if (words(text, speech) >= LEAST_WORDS) {
                    found.add(speech);
                }
                start = -1;
            }
        }
        return found;
    }

    private static char closerOf(String text, int i) {
        return switch (text.charAt(i)) {
            case '“' -> '”';
            case '"' -> '"';
            case '‘' -> '’';
            default -> 0;
        };
    }

    /** The ’ of "don’t" ends no ‘quotation’. */
    private static boolean isApostrophe(String text, int i) {
        return text.charAt(i) == '’' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
    }

    private static int words(String text, Speech speech) {
        int words = 0;
        boolean within = false;
        for (int i = speech.start(); i < speech.end(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            words += !space && !within ? 1 : 0;
            within = !space;
        }
        return words;
    }
}
