package io.copydesk.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a text into sentences, and these into words and marks. Thread-safe. */
final class Tokenizer {

    /** With a full stop, and no sentence ends there. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "capt", "rev", "st", "jr",
            "sr", "inc", "corp", "co", "ltd", "bros", "vs", "no", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
            "sept", "sep", "oct", "nov", "dec", "etc", "dept", "univ", "ave", "blvd", "mt", "ft", "hon", "pres", "maj",
            "cmdr", "adm");

    private static final String CLOSERS = "\"'”’)]»";
    private static final String ENDS = ".!?…";

    /** What a sentence may have last. */
    private static final String LAST = CLOSERS + ENDS;

    /** Words and marks of a sentence: what goes on longer without an end is a table or hostile. */
    private static final int LONGEST = 200;

    private final String text;
    private final List<Sentence> sentences = new ArrayList<>();
    private List<String> words = new ArrayList<>();
    private int[] starts = new int[LONGEST + 8];

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Sentence> sentences(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        tokenizer.read();
        return tokenizer.sentences;
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                flush();
                at++;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
            } else {
                int end = at;
                while (end < text.length()
                        && !Character.isWhitespace(text.charAt(end))
                        && !Character.isSpaceChar(text.charAt(end))) {
                    end++;
                }
                chunk(at, end);
                at = end;
            }
        }
        flush();
    }

    /** What stands between two spaces. */
    private void chunk(int from, int to) {
        int start = from;
        while (start < to && !isOfWord(text.charAt(start))) {
            add(start, start + 1);
            start++;
        }
        int end = to;
        while (end > start && !isOfWord(text.charAt(end - 1))) {
            end--;
        }
        if (end < to && end > start && text.charAt(end) == '.' && keepsStop(start, end)) {
            end++;
        }
        word(start, end);
        boolean ended = false;
        for (int i = end; i < to; i++) {
            ended |= ENDS.indexOf(text.charAt(i)) >= 0;
            add(i, i + 1);
        }
        if (words.size() >= LONGEST || (ended && LAST.indexOf(text.charAt(to - 1)) >= 0)) {
            flush();
        }
    }

    /** Whether the stop after a word is a part of it: of an abbreviation, or of initials. */
    private boolean keepsStop(int start, int end) {
        String word = text.substring(start, end);
        if (word.indexOf('.') > 0 || (word.length() == 1 && Character.isUpperCase(word.charAt(0)))) {
            // at the end of a sentence it is both; what follows tells
            return !endsSentence(end + 1);
        }
        return ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT)) && Character.isUpperCase(word.charAt(0));
    }

    private boolean endsSentence(int from) {
        return from >= text.length() || text.charAt(from) == '\n';
    }

    /** A word with hyphens, slashes and endings in it. */
    private void word(int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean dash = c == '/' || c == '–' || c == '—' || (c == '-' && isBetweenNames(start, i, to));
            if (dash && i > start) {
                ending(start, i);
                add(i, i + 1);
                start = i + 1;
            }
        }
        ending(start, to);
    }

    /** "U.S.-China" is two names; "Jean-Claude" is one. */
    private boolean isBetweenNames(int start, int dash, int to) {
        return text.charAt(dash - 1) == '.'
                || (dash + 1 < to
                        && Character.isUpperCase(text.charAt(start))
                        && (Character.isLowerCase(text.charAt(dash + 1)) || isAllCapitals(start, dash)));
    }

    private boolean isAllCapitals(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return end - start > 1;
    }

    /** Takes the genitive off. */
    private void ending(int start, int end) {
        int length = end - start;
        if (length > 2
                && isApostrophe(text.charAt(end - 2))
                && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')) {
            add(start, end - 2);
            add(end - 2, end);
        } else {
            add(start, end);
        }
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '&' || c == '@' || c == '#' || c == '$' || c == '%';
    }

    private void add(int start, int end) {
        if (end > start) {
            if (words.size() == starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
            starts[words.size()] = start;
            words.add(text.substring(start, end));
        }
    }

    private void flush() {
        if (!words.isEmpty()) {
            sentences.add(new Sentence(words, Arrays.copyOf(starts, words.size())));
            words = new ArrayList<>();
        }
    }
}
