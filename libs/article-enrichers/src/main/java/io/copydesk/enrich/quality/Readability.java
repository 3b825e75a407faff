package io.copydesk.enrich.quality;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How hard a text is to read, by the readability index LIX (Björnsson 1968): words a sentence, plus the percentage of words
 * of more than six letters. It needs no syllables and so holds for every language with spaces between words.
 */
final class Readability {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[’'-][\\p{L}\\p{M}\\p{N}]+)*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:…]+(?=[\\s”\"’»)]|$)");

    private static final int LONG = 6;

    /** An index of fewer words is one of chance. */
    private static final int LEAST_WORDS = 100;

    private int words;
    private int longWords;
    private int sentences;

    /** Counts a paragraph, which ends a sentence. */
    void read(String paragraph) {
        int before = words;
        Matcher word = WORD.matcher(paragraph);
        while (word.find()) {
            words++;
            longWords += word.end() - word.start() > LONG ? 1 : 0;
        }
        if (words > before) {
            Matcher end = SENTENCE_END.matcher(paragraph);
            int ends = 0;
            while (end.find()) {
                ends++;
            }
            sentences += Math.max(1, ends);
        }
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
