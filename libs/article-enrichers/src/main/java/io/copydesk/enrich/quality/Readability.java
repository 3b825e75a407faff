package io.copydesk.enrich.quality;

import org.jspecify.annotations.Nullable;

/**
 * How hard a text is to read, by the readability index LIX (Björnsson 1968): words a sentence, plus the percentage of words
 * of more than six letters. It needs no syllables and so holds for every language with spaces between words.
 */
final class Readability {

    private static final String SENTENCE_ENDS = ".!?:…";

    /** What may stand between a sentence's end and the next one. */
    private static final String CLOSERS = "”\"’»)";

    /** What holds a word together. */
    private static final String JOINERS = "’'-";

    private static final int LONG = 6;

    /** An index of fewer words is one of chance. */
    private static final int LEAST_WORDS = 100;

    private int words;
    private int longWords;
    private int sentences;

    /** Counts a paragraph, which ends a sentence. */
    void read(String paragraph) {
        int before = words;
        int ends = 0;
        int letters = 0;
        for (int i = 0; i <= paragraph.length(); i++) {
            char c = i < paragraph.length() ? paragraph.charAt(i) : ' ';
            if (isOfWord(c) || (letters > 0 && JOINERS.indexOf(c) >= 0 && isOfWord(next(paragraph, i)))) {
                letters++;
            } else if (letters > 0) {
                words++;
                longWords += letters > LONG ? 1 : 0;
                letters = 0;
            }
            if (SENTENCE_ENDS.indexOf(c) >= 0 && endsSentence(next(paragraph, i))) {
                ends++;
            }
        }
        if (words > before) {
            sentences += Math.max(1, ends);
        }
    }

    private static char next(String text, int i) {
        return i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    }

    private static boolean endsSentence(char next) {
        return Character.isWhitespace(next) || CLOSERS.indexOf(next) >= 0;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    int words() {
        return words;
    }

    /** Whole numbers, some 20 for a children's book and 60 for a treatise; null if the text is too short. */
    @Nullable
    Integer index() {
        return words < LEAST_WORDS ? null : (int) Math.round((double) words / sentences + 100.0 * longWords / words);
    }
}
