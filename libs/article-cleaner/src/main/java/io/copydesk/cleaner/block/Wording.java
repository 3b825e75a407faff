package io.copydesk.cleaner.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    public static void tokens(String text, Consumer<String> to) {
        of(text).forEach(to);
    }

    /** Weighs the words of a text. */
    public static Wording of(String text, Evidence evidence) {
        EvidenceSum sum = new EvidenceSum();
        double start = 0;
        List<String> tokens = of(text);
        for (String token : tokens) {
            double weight = evidence.of(token);
            if (token.charAt(0) == '^') {
                start += weight;
            } else {
                sum.add(weight);
            }
        }
        return new Wording(sum, start, tokens.size());
    }

    /** Writes it as numbers. */
    public void describe(FeatureRow row) {
        inside.describe(Math.max(1, tokens), row);
        row.add(start);
    }

    private static List<String> of(String said) {
        List<String> tokens = new ArrayList<>();
        String text = said.toLowerCase(Locale.ROOT);
        String[] before = {""};
        int[] at = {0};
        Words.read(text, text.length(), (start, end) -> {
            String word = text.substring(start, end);
            tokens.add(word);
            if (at[0] == 0) {
                tokens.add('^' + word);
            } else {
                tokens.add(before[0] + ' ' + word);
                if (at[0] == 1) {
                    tokens.add('^' + before[0] + ' ' + word);
                }
            }
            before[0] = word;
            at[0]++;
        });
        return tokens;
    }
}
