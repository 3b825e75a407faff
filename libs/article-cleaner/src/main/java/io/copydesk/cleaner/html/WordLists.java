package io.copydesk.cleaner.html;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Says which of several lists have a word that a name contains, in one pass over the name however many the words are: the
 * automaton of Aho and Corasick (Efficient string matching, 1975). A page has hundreds of names, each other than the next. Immutable.
 */
final class WordLists {

    private static final String BOUNDARY = "\\b";

    /** Of characters that words have: ASCII's letters, digits, {@code -}, {@code _} and the space; all others are one. */
    private static final String ALPHABET = "\0abcdefghijklmnopqrstuvwxyz0123456789-_ ";

    private static final int COLUMNS = 64;

    private static final Bounded[] NONE = {};

    private static final byte[] COLUMN = new byte[128];

    static {
        for (int i = 1; i < ALPHABET.length(); i++) {
            COLUMN[ALPHABET.charAt(i)] = (byte) i;
            COLUMN[Character.toUpperCase(ALPHABET.charAt(i))] = (byte) i;
        }
    }

    /** A word that counts at a boundary of words only. */
    private record Bounded(int list, int length, boolean starts, boolean ends) {
        boolean isEndedAt(String name, int end) {
            return (!starts || isBoundary(name, end - length)) && (!ends || isBoundary(name, end));
        }
    }

    /** By state and character, the state after it. */
    private char[] next = new char[COLUMNS];

    /** By state, the lists of the words that end there, as bits. */
    private int[] found = new int[1];

    /** By state, the words that end there if a boundary of words is in the right place. */
    private Bounded[][] bounded = {NONE};

    private WordLists() {}

    /** Of lists as regular expressions have them: strokes between the words, {@code \b} around if need be. */
    static WordLists of(List<String> lists) {
        WordLists made = new WordLists();
        for (int list = 0; list < lists.size(); list++) {
            for (String word : lists.get(list).split("\\|", -1)) {
                made.add(word, list);
            }
        }
        made.link();
        return made;
    }

    private void add(String written, int list) {
        String word = written.replace(BOUNDARY, "");
        int state = 0;
        for (int i = 0; i < word.length(); i++) {
            int at = state * COLUMNS + column(word.charAt(i));
            if (next[at] == 0) {
                int states = found.length;
                next[at] = (char) states;
                next = Arrays.copyOf(next, (states + 1) * COLUMNS);
                found = Arrays.copyOf(found, states + 1);
                bounded = Arrays.copyOf(bounded, states + 1);
                bounded[states] = NONE;
            }
            state = next[at];
        }
        boolean starts = written.startsWith(BOUNDARY);
        boolean ends = written.endsWith(BOUNDARY);
        if (starts || ends) {
            bounded[state] = with(bounded[state], new Bounded(1 << list, word.length(), starts, ends));
        } else {
            found[state] |= 1 << list;
        }
    }

    private static Bounded[] with(Bounded[] some, Bounded... more) {
        Bounded[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /** Leads each state on where its word ends otherwise: to the longest other word that has begun meanwhile. */
    private void link() {
        int[] otherwise = new int[found.length];
        Deque<Integer> states = new ArrayDeque<>(List.of(0));
        while (!states.isEmpty()) {
            int state = states.remove();
            found[state] |= found[otherwise[state]];
            bounded[state] = state == 0 ? NONE : with(bounded[state], bounded[otherwise[state]]);
            for (int column = 0; column < COLUMNS; column++) {
                int at = state * COLUMNS + column;
                char instead = next[otherwise[state] * COLUMNS + column];
                if (next[at] == 0) {
                    next[at] = instead;
                } else {
                    otherwise[next[at]] = state == 0 ? 0 : instead;
                    states.add((int) next[at]);
                }
            }
        }
    }

    /** The lists that have a word in a name, as bits; the name is read as if in small letters and between spaces. */
    int in(String name) {
        int lists = 0;
        int state = next[column(' ')];
        for (int i = 0; i <= name.length(); i++) {
            state = next[state * COLUMNS + column(i < name.length() ? name.charAt(i) : ' ')];
            lists |= found[state];
            for (Bounded word : bounded[state]) {
                lists |= word.isEndedAt(name, i + 1) ? word.list : 0;
            }
        }
        return lists;
    }

    private static int column(char c) {
        return c < COLUMN.length ? COLUMN[c] : 0;
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
