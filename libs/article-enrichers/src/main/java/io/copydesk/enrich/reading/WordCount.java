package io.copydesk.enrich.reading;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;

/**
 * Counts words as a reader does. In scripts with spaces a word is what stands between two of them or two dashes, if there
 * is a letter or digit in it: {@code don't}, {@code Bund-Länder-Streit} and {@code 3.5} are one word each, a lone dash is
 * none. In scripts without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese) ICU's dictionaries tell the words.
 * Thread-safe.
 */
final class WordCount {

    // Below this first letter of Thai every script has spaces: a short way for most words.
    private static final char FIRST_WITHOUT_SPACES = '\u0e00';

    // Making one is dear, a copy is cheap; one iterator must not be used by two threads.
    private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.ROOT);

    private WordCount() {}

    /** How much there is to read in this text. */
    static ReadingLength of(String text) {
        ReadingLength length = ReadingLength.NONE;
        int words = 0;
        int start = 0;
        for (int end = 0; end <= text.length(); end++) {
            if (end == text.length() || isBetweenWords(text.charAt(end))) {
                if (end > start) {
                    String run = text.substring(start, end);
                    if (hasOneWithoutSpaces(run)) {
                        length = length.plus(ofRunWithoutSpaces(run));
                    } else if (hasLetterOrDigit(run)) {
                        words++;
                    }
                }
                start = end + 1;
            }
        }
        return length.plus(new ReadingLength(words, 0, 0));
    }

    /** White space, dashes but for the hyphen, and the ellipsis. */
    private static boolean isBetweenWords(char c) {
        return c == ' '
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || (c >= '\u2012' && c <= '\u2015')
                || c == '\u2026';
    }

    private static boolean hasLetterOrDigit(String run) {
        for (int i = 0; i < run.length(); i += Character.charCount(run.codePointAt(i))) {
            if (Character.isLetterOrDigit(run.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasOneWithoutSpaces(String run) {
        for (int i = 0; i < run.length(); i += Character.charCount(run.codePointAt(i))) {
            if (run.charAt(i) >= FIRST_WITHOUT_SPACES && isWithoutSpaces(run.codePointAt(i))) {
                return true;
            }
        }
        return false;
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
