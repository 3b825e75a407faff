package io.copydesk.enrich.reading;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

/**
 * Counts words as a reader does. In scripts with spaces a word is what stands between two of them or two dashes, if there
 * is a letter or digit in it: {@code don't}, {@code Bund-Länder-Streit} and {@code 3.5} are one word each, a lone dash is
 * none. In scripts without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese) ICU's dictionaries tell the words.
 * Thread-safe.
 */
final class WordCount {

    // Letter by letter: no pattern that could run away on a hostile text.
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}\u2012-\u2015\u2026]+");

    // Making one is dear, a copy is cheap; one iterator must not be used by two threads.
    private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.ROOT);

    private WordCount() {}

    /** How much there is to read in this text. */
    static ReadingLength of(String text) {
        ReadingLength length = ReadingLength.NONE;
        for (String run : BETWEEN_WORDS.split(text, -1)) {
            if (run.codePoints().anyMatch(WordCount::isWithoutSpaces)) {
                length = length.plus(ofRunWithoutSpaces(run));
            } else if (run.codePoints().anyMatch(Character::isLetterOrDigit)) {
                length = length.plus(new ReadingLength(1, 0, 0));
            }
        }
        return length;
    }

    private static ReadingLength ofRunWithoutSpaces(String run) {
        BreakIterator breaks = WORDS.clone();
        breaks.setText(run);
        int words = 0;
        int cjkWords = 0;
        int cjkCharacters = 0;
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            if (breaks.getRuleStatus() == BreakIterator.WORD_NONE) {
                continue;
            }
            words++;
            int characters = (int) run.substring(start, end)
                    .codePoints()
                    .filter(WordCount::isCjk)
                    .count();
            if (characters > 0) {
                cjkWords++;
                cjkCharacters += characters;
            }
        }
        return new ReadingLength(words, cjkWords, cjkCharacters);
    }

    private static boolean isWithoutSpaces(int character) {
        return switch (UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static boolean isCjk(int character) {
        return switch (UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
            // The long-vowel mark belongs to no script, and to Japanese.
            default -> character == '\u30fc';
        };
    }
}
