package io.copydesk.cleaner.block;

import java.util.ArrayList;
import java.util.List;

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
        int start = from;
        int end = to;
        while (start < end && !Letters.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
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
        if (text.length() > LONGEST) {
            return 0;
        }
        String lower = null; // most texts have no word that begins a cue
        int found = 0;
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
                lower = lower == null ? Letters.small(text) : lower;
                found |= phrases(lower, i, PHRASES.get(known - 1));
            }
            i = end;
        }
        if (spaceless) {
            for (Phrase phrase : WITHOUT_SPACES) {
                if (text.contains(phrase.text)) {
                    found |= phrase.bit;
                }
            }
        }
        return found;
    }

    private static int phrases(String lower, int at, List<Phrase> beginning) {
        int found = 0;
        for (Phrase phrase : beginning) {
            if (lower.startsWith(phrase.text, at) && endsWord(lower, at + phrase.text.length())) {
                found |= phrase.bit;
            }
        }
        return found;
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
