package io.copydesk.cleaner.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells the hyphens that a line's end put into words from those that belong there. */
final class Hyphens {

    /** Beginnings that are written with a hyphen more often than not. */
    private static final Set<String> USUAL = Set.of(
            "well", "self", "non", "ex", "anti", "co", "semi", "half", "long", "short", "high", "low", "full", "part",
            "all", "cross", "pro", "post", "pre", "so", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
            "eighty", "ninety", "first", "second", "third", "vice", "mid", "multi", "quasi");

    /** "Vor- und Nachteile": the hyphen stands for a word that comes later. */
    private static final Set<String> JOINING =
            Set.of("und", "oder", "bzw", "sowie", "bis", "and", "or", "to", "en", "of", "og", "och", "eller");

    /** Letters; what goes on for longer is no word, and looking back over all of it at each line would take for ever. */
    private static final int LONGEST = 60;

    private final Set<String> words = new HashSet<>();
    private boolean read;
    private final List<String> lines;

    Hyphens(List<String> lines) {
        this.lines = lines;
    }

    /** Whether a line ends in a hyphen within a word that the next one goes on with. */
    static boolean isCut(CharSequence line, String next) {
        return isHyphened(line, next) && !JOINING.contains(next.substring(0, wordEnd(next)));
    }

    /** Whether a line ends in a hyphen that stands for a word of the next one. */
    static boolean isHeldBack(CharSequence line, String next) {
        return isHyphened(line, next) && JOINING.contains(next.substring(0, wordEnd(next)));
    }

    private static boolean isHyphened(CharSequence line, String next) {
        int end = line.length() - 1;
        return end > 0
                && line.charAt(end) == '-'
                && Character.isLetter(line.charAt(end - 1))
                && Character.isLowerCase(next.charAt(0));
    }

    /** Whether the hyphen at the end of {@code line} stays. */
    boolean isKept(CharSequence line, String next) {
        if (!read) {
            lines.forEach(this::addWords);
            read = true;
        }
        int start = line.length() - 1;
        int least = Math.max(0, start - LONGEST);
        while (start > least && Character.isLetter(line.charAt(start - 1))) {
            start--;
        }
        String before = small(line.subSequence(start, line.length() - 1));
        String after = small(next.substring(0, wordEnd(next)));
        if (words.contains(before + after)) {
            return false;
        }
        boolean chained = start > 0 && line.charAt(start - 1) == '-'; // up-to-date
        return chained || USUAL.contains(before) || (words.contains(before) && words.contains(after));
    }

    private static int wordEnd(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The words of a line but for the halves at its ends. */
    private void addWords(String line) {
        int length = line.length();
        int i = 0;
        while (i < length) {
            int end = i;
            while (end < length && Character.isLetter(line.charAt(end))) {
                end++;
            }
            boolean half = end == length - 1 && line.charAt(end) == '-';
            if (end > i && !half && (i > 0 || !Character.isLowerCase(line.charAt(0)))) {
                words.add(small(line.subSequence(i, end)));
            }
            i = end + 1;
        }
    }

    private static String small(CharSequence word) {
        return word.toString().toLowerCase(Locale.ROOT);
    }
}
