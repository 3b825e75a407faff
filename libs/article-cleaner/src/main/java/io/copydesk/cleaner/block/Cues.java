package io.copydesk.cleaner.block;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the words of chrome in many languages; the list is the resource {@code cues.txt}. Thread-safe. */
public final class Cues {

    /** In a longer block such words are as likely the article's own. */
    private static final int LONGEST = 300;

    /** By the {@link TokenHash} of the first word, the place among {@link #PHRASES}, counted from 1. */
    private static final TokenTable FIRST_WORDS = new TokenTable();

    private static final List<List<Phrase>> PHRASES = new ArrayList<>();
    /** By the {@link TokenHash} of a whole phrase, its bit. */
    private static final TokenTable PHRASE_BITS = new TokenTable();

    private static final List<Phrase> WITHOUT_SPACES = new ArrayList<>();

    private record Phrase(String text, int bit) {}

    static {
        List<String> lines = Resource.read("cues.txt", reader -> reader.lines().toList());
        lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(Cues::add);
    }

    private Cues() {}

    /** The bits of the cues that a part of a folded text is, and nothing but one; what is no letter at its ends is passed over. */
    static int all(String text, int from, int to) {
        int start = Letters.first(text, from, to);
        int end = to;
        while (end > start && !Letters.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        long hash = TokenHash.START;
        for (int i = start; i < end; i++) {
            hash = TokenHash.add(hash, Letters.small(text.charAt(i)));
        }
        return PHRASE_BITS.get(hash);
    }

    private static void add(String line) {
        int colon = line.indexOf(':');
        int bit = Cue.valueOf(line.substring(0, colon)).bit();
        for (String phrase : line.substring(colon + 1).split("\\|", -1)) {
            String text = phrase.strip();
            long whole = TokenHash.of(text);
            PHRASE_BITS.put(whole, PHRASE_BITS.get(whole) | bit);
            if (text.charAt(0) >= 0x2E80 || (text.charAt(0) >= 0xE00 && text.charAt(0) < 0xE80)) {
                WITHOUT_SPACES.add(new Phrase(text, bit));
            } else {
                long word = TokenHash.add(TokenHash.START, text, 0, wordEnd(text, 0));
                if (FIRST_WORDS.get(word) == 0) {
                    PHRASES.add(new ArrayList<>());
                    FIRST_WORDS.put(word, PHRASES.size());
                }
                PHRASES.get(FIRST_WORDS.get(word) - 1).add(new Phrase(text, bit));
            }
        }
    }

    /** The {@link Cue#bit() bits} of all cues in a folded text. */
    public static int in(String text) {
        int bits = 0;
        for (Phrase phrase : phrases(text)) {
            bits |= phrase.bit;
        }
        return bits;
    }

    /** How many phrases of a cue a folded text says, those that are a part of another one not counted. */
    static long count(String text, Cue cue) {
        Set<String> said = new LinkedHashSet<>();
        for (Phrase phrase : phrases(text)) {
            if (phrase.bit == cue.bit()) {
                said.add(phrase.text);
            }
        }
        return said.stream()
                .filter(one -> said.stream().noneMatch(other -> other.length() > one.length() && other.contains(one)))
                .count();
    }

    private static List<Phrase> phrases(String text) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        List<Phrase> found = List.of(); // as most texts have no word that begins a cue
        String lower = null;
        boolean spaceless = false;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (!Letters.isLetterOrDigit(c) && c != '©') {
                i++;
                continue;
            }
            spaceless |= c >= 0xE00;
            long word = TokenHash.add(TokenHash.START, Letters.small(c));
            int end = i + 1;
            while (end < text.length() && Letters.isLetterOrDigit(text.charAt(end))) {
                word = TokenHash.add(word, Letters.small(text.charAt(end++)));
            }
            int known = FIRST_WORDS.get(word);
            if (known > 0) {
                if (lower == null) {
                    lower = Letters.small(text);
                    found = new ArrayList<>();
                }
                for (Phrase phrase : PHRASES.get(known - 1)) {
                    if (lower.startsWith(phrase.text, i) && endsWord(lower, i + phrase.text.length())) {
                        found.add(phrase);
                    }
                }
            }
            i = end;
        }
        return spaceless ? withSpaceless(text, found) : found;
    }

    private static List<Phrase> withSpaceless(String text, List<Phrase> found) {
        List<Phrase> all = new ArrayList<>(found);
        for (Phrase phrase : WITHOUT_SPACES) {
            if (text.contains(phrase.text)) {
                all.add(phrase);
            }
        }
        return all;
    }

    private static boolean endsWord(String text, int at) {
        return at >= text.length() || !Letters.isLetterOrDigit(text.charAt(at));
    }

    private static int wordEnd(String text, int start) {
        int end = start + 1;
        while (end < text.length() && Letters.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
