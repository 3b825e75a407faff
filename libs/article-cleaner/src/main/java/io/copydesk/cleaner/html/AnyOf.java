package io.copydesk.cleaner.html;

import java.util.Arrays;

/** Looks for any of some words in a text, where a regular expression would try each of them at each place. Immutable. */
final class AnyOf {

    private static final String BOUNDARY = "\\b";

    /** One that stands at a boundary of words or anywhere. */
    private record Word(String text, boolean starts, boolean ends) {
        static Word of(String written) {
            boolean starts = written.startsWith(BOUNDARY);
            boolean ends = written.endsWith(BOUNDARY);
            return new Word(written.replace(BOUNDARY, ""), starts, ends);
        }

        boolean isAt(String in, int at) {
            return in.startsWith(text, at)
                    && (!starts || isBoundary(in, at))
                    && (!ends || isBoundary(in, at + text.length()));
        }
    }

    /** The words by their first character, which is one of ASCII's. */
    private final Word[][] words = new Word[128][0];

    /** By the first character, which characters may come second, each modulo 64 as a bit: most places are done with that. */
    private final long[] seconds = new long[128];

    private AnyOf(String[] written) {
        for (String one : written) {
            Word word = Word.of(one);
            char first = word.text.charAt(0);
            words[first] = Arrays.copyOf(words[first], words[first].length + 1);
            words[first][words[first].length - 1] = word;
            seconds[first] |= 1L << word.text.charAt(1);
        }
    }

    /** Of words of two characters and more, as a regular expression has them: strokes between, {@code \b} around if need be. */
    static AnyOf of(String words) {
        return new AnyOf(words.split("\\|", -1));
    }

    boolean isIn(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            if (isAt(text, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(String text, int at) {
        char first = text.charAt(at);
        if (first < words.length && ((seconds[first] >>> text.charAt(at + 1)) & 1) != 0) {
            for (Word word : words[first]) {
                if (word.isAt(text, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a word begins or ends at a place of a text. */
    static boolean isBoundary(String text, int at) {
        boolean before = at > 0 && isOfWord(text.charAt(at - 1));
        boolean after = at < text.length() && isOfWord(text.charAt(at));
        return before != after;
    }

    private static boolean isOfWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
