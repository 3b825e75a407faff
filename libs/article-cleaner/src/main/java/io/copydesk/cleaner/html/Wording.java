package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.Evidence;
import io.copydesk.cleaner.block.FeatureRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The words of short blocks. Learned evidence beside that of the cues. */
public final class Wording {

    /** Words; longer blocks speak of everything. */
    private static final int LONGEST = 60;

    private Wording() {}

    /** All tokens of a block: its words, and how it begins and ends. */
    public static void tokens(HtmlBlock block, Consumer<String> to) {
        of(block).forEach(to);
    }

    static void describe(HtmlBlock block, Evidence evidence, FeatureRow row) {
        EvidenceSum sum = new EvidenceSum();
        double start = 0;
        List<String> tokens = of(block);
        for (String token : tokens) {
            double weight = evidence.of(token);
            if (token.charAt(0) == '^') {
                start += weight;
            } else {
                sum.add(weight);
            }
        }
        sum.describe(Math.max(1, tokens.size()), row);
        row.add(start);
    }

    private static List<String> of(HtmlBlock block) {
        List<String> tokens = new ArrayList<>();
        if (block.shape().words() > LONGEST) {
            return tokens;
        }
        String text = block.text().toLowerCase(Locale.ROOT);
        String before = "";
        int at = 0;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                String word = text.substring(start, i);
                start = -1;
                tokens.add(word);
                if (at == 0) {
                    tokens.add('^' + word);
                } else {
                    tokens.add(before + ' ' + word);
                    if (at == 1) {
                        tokens.add('^' + before + ' ' + word);
                    }
                }
                before = word;
                at++;
            }
        }
        return tokens;
    }
}
