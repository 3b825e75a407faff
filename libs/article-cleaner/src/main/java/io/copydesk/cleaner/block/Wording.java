package io.copydesk.cleaner.block;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the words of a text are evidence for, beside that of the {@link Cues}. Immutable.
 *
 * @param inside of its words and pairs of words
 * @param start of how it begins
 * @param tokens how many there are
 */
public record Wording(EvidenceSum inside, double start, int tokens) {

    /** All tokens of a text: its words, pairs of them, and how it begins. */
    public static void tokens(String said, Consumer<String> to) {
        String text = Letters.small(said);
        List<String> words = new ArrayList<>();
        Words.read(text, text.length(), (start, end) -> {
            String word = text.substring(start, end);
            String pair = words.isEmpty() ? word : words.get(words.size() - 1) + ' ' + word;
            to.accept(word);
            if (!words.isEmpty()) {
                to.accept(pair);
            }
            if (words.size() < 2) {
                to.accept('^' + pair);
            }
            words.add(word);
        });
    }

    /** Weighs the words of a text. */
    public static Wording of(String text, Evidence evidence) {
        EvidenceSum inside = new EvidenceSum();
        double start = 0;
        int words = 0;
        boolean within = false;
        long word = TokenHash.START;
        long pair = TokenHash.START; // the word with the one before it, of the first the word alone
        long beginning = TokenHash.add(TokenHash.START, '^');
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? Letters.small(text.charAt(i)) : ' ';
            if (Letters.isLetter(c)) {
                within = true;
                word = TokenHash.add(word, c);
                pair = TokenHash.add(pair, c);
                beginning = TokenHash.add(beginning, c);
            } else if (within) {
                within = false;
                inside.add(evidence.of(word));
                if (words > 0) {
                    inside.add(evidence.of(pair));
                }
                if (words < 2) {
                    start += evidence.of(beginning);
                }
                pair = TokenHash.add(word, ' ');
                beginning = TokenHash.add(beginning, ' ');
                word = TokenHash.START;
                words++;
            }
        }
        int pairs = Math.max(0, words - 1);
        return new Wording(inside, start, words + pairs + Math.min(2, words));
    }

    /** Writes it as numbers. */
    public void describe(FeatureRow row) {
        inside.describe(Math.max(1, tokens), row);
        row.add(start);
    }
}
