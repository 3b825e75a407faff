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
    private static final List<Phrase> WITHOUT_SPACES = new ArrayList<>();

    private record Phrase(String text, int bit) {}

    static {
        List<String> lines = Resource.read("cues.txt", reader -> reader.lines().toList());
        lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(Cues::add);
    }

    private Cues() {}

    private static void add(String line) {
        int colon = line.indexOf(':');
        int bit = Cue.valueOf(line.substring(0, colon)).bit();
        for (String phrase : line.substring(colon + 1).split("\\|", -1)) {
            String text = phrase.strip();
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
        String lower = Letters.small(text);
        int found = 0;
        boolean spaceless = false;
        int i = 0;
        while (i < lower.length()) {
            char c = lower.charAt(i);
            if (!Letters.isLetterOrDigit(c) && c != '©') {
                i++;
                continue;
            }
            spaceless |= c >= 0xE00;
            long word = TokenHash.add(TokenHash.START, c);
            int end = i + 1;
            while (end < lower.length() && Letters.isLetterOrDigit(lower.charAt(end))) {
                word = TokenHash.add(word, lower.charAt(end++));
            }
            int known = FIRST_WORDS.get(word);
            if (known > 0) {
                for (Phrase phrase : PHRASES.get(known - 1)) {
                    if (lower.startsWith(phrase.text, i) && endsWord(lower, i + phrase.text.length())) {
                        found |= phrase.bit;
                    }
                }
            }
            i = end;
        }
        if (spaceless) {
            for (Phrase phrase : WITHOUT_SPACES) {
                if (lower.contains(phrase.text)) {
                    found |= phrase.bit;
                }
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
