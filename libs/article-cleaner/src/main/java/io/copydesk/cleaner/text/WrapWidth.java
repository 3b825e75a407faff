package io.copydesk.cleaner.text;

import io.copydesk.cleaner.block.Shape;
import java.util.List;

/**
 * The width at which a text's lines were wrapped, if they were: the one for which most lines end where the next word had no room. In columns,
 * of which a character takes two in the scripts that need no spaces. Immutable.
 */
final class WrapWidth {

    private static final int NARROWEST = 30;
    private static final int WIDEST = 130;

    /** Lines: fewer end at the same width by chance. */
    private static final int FEWEST = 3;

    /** For one line that is longer than the width so many must end at it. */
    private static final int LONG_ONES = 10;

    private final int width;

    private WrapWidth(int width) {
        this.width = width;
    }

    /**
     * The width of a text's lines.
     *
     * @param lines all that are not blank, each with its indent
     * @param joined which of them stand right below another one, without a blank line between
     */
    static WrapWidth of(List<String> lines, boolean[] joined) {
        int[] full = new int[WIDEST + 2];
        int[] midSentence = new int[WIDEST + 2];
        int[] halfFull = new int[WIDEST + 2];
        int[] tooLong = new int[WIDEST + 2];
        for (int i = 0; i < lines.size(); i++) {
            int columns = columns(lines.get(i));
            // what has no place to break is longer than the width wherever that is
            add(tooLong, Math.max(NARROWEST, columns(firstWord(lines.get(i)))), columns - 1);
            if (i + 1 < lines.size() && joined[i + 1]) {
                int needed = columns + need(lines.get(i), lines.get(i + 1));
                add(full, columns, needed - 1);
                if (!Shape.of(lines.get(i)).endsSentence()) {
                    add(midSentence, columns, needed - 1);
                }
                add(halfFull, NARROWEST, columns * 2 - 1);
            }
        }
        int best = 0;
        int most = FEWEST - 1;
        int ends = 0;
        int mid = 0;
        int half = 0;
        int over = 0;
        for (int width = 0; width <= WIDEST; width++) {
            ends += full[width];
            mid += midSentence[width];
            half += halfFull[width];
            over += tooLong[width];
            boolean usual = ends * 3 >= half && over * LONG_ONES <= mid;
            // where each line is a paragraph, most of them end with a sentence
            if (width >= NARROWEST && mid > most && mid * 2 > ends && usual) {
                most = mid;
                best = width;
            }
        }
        return new WrapWidth(best);
    }

    /** Counts one for each width of a range, as a difference to the width before. */
    private static void add(int[] counts, int from, int to) {
        if (from <= to && from <= WIDEST) {
            counts[from]++;
            counts[Math.min(to, WIDEST) + 1]--;
        }
    }

    /** Columns of what would have had to stand on the line as well. */
    private static int need(String line, String next) {
        String word = firstWord(next);
        boolean spaceless = isJoined(line.charAt(line.length() - 1), word.charAt(0));
        return (spaceless ? 0 : 1) + columns(word);
    }

    /** What can't be broken at the beginning of a line. */
    private static String firstWord(String line) {
        int start = 0;
        while (line.charAt(start) == ' ') {
            start++;
        }
        if (Shape.isSpaceless(line.charAt(start))) {
            return line.substring(start, start + 1);
        }
        int end = start;
        while (end < line.length() && line.charAt(end) != ' ' && !Shape.isSpaceless(line.charAt(end))) {
            end++;
        }
        return line.substring(start, end);
    }

    /** How many columns a text takes, counted up to a little more than the widest. */
    private static int columns(String text) {
        int columns = 0;
        for (int i = 0; i < text.length() && columns <= WIDEST; i++) {
            columns += isWide(text.charAt(i)) ? 2 : 1;
        }
        return columns;
    }

    /** Whether there is no space between two characters: letters, and marks of scripts without spaces. */
    static boolean isJoined(char before, char after) {
        return isTight(before) && isTight(after);
    }

    private static boolean isTight(char c) {
        return Shape.isSpaceless(c) || (c >= 0x3001 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF60);
    }

    /** Whether it is one of the wide characters of Unicode's annex 11, about. */
    private static boolean isWide(char c) {
        return c >= 0x2E80
                && (c <= 0xA4CF
                        || (c >= 0xAC00 && c <= 0xD7A3)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0xFF01 && c <= 0xFF60));
    }

    /** Whether the lines were wrapped. */
    boolean isKnown() {
        return width > 0;
    }

    /** Whether the next line's first word had no room on this one. */
    boolean isWrapped(String line, String next) {
        if (width == 0) {
            return false;
        }
        int columns = columns(line);
        if (columns > width) {
            return firstWord(line).length() == line.strip().length(); // it could not be broken
        }
        int need = need(line, next);
        return columns + need > width && (columns > width / 2 || need > width / 2);
    }
}
