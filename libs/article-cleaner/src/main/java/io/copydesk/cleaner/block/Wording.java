package io.copydesk.cleaner.block;

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

    /** Takes the words of a text in small letters, each with the one before it; the first has an empty one. */
    @FunctionalInterface
    private interface Reader {
        void read(String text, int beforeStart, int beforeEnd, int start, int end, int at);
    }

    /** All tokens of a text: its words, pairs of them, and how it begins. */
    public static void tokens(String said, Consumer<String> to) {
        read(said, (text, beforeStart, beforeEnd, start, end, at) -> {
            String word = text.substring(start, end);
            String pair = at == 0 ? word : text.substring(beforeStart, beforeEnd) + ' ' + word;
            to.accept(word);
            if (at > 0) {
                to.accept(pair);
            }
            if (at < 2) {
                to.accept('^' + pair);
            }
        });
    }

    /** Weighs the words of a text. */
    public static Wording of(String said, Evidence evidence) {
        EvidenceSum inside = new EvidenceSum();
        double[] starts = new double[1];
        int[] tokens = new int[1];
        read(said, (text, beforeStart, beforeEnd, start, end, at) -> {
            inside.add(evidence.of(TokenHash.add(TokenHash.START, text, start, end)));
            if (at > 0) {
                inside.add(evidence.of(pair(TokenHash.START, text, beforeStart, beforeEnd, start, end)));
            }
            if (at < 2) {
                starts[0] += evidence.of(
                        pair(TokenHash.add(TokenHash.START, '^'), text, beforeStart, beforeEnd, start, end));
            }
            tokens[0] += (at > 0 ? 2 : 1) + (at < 2 ? 1 : 0);
        });
        return new Wording(inside, starts[0], tokens[0]);
    }

    private static long pair(long hash, String text, int beforeStart, int beforeEnd, int start, int end) {
        long before = beforeEnd == 0
                ? hash
                : TokenHash.add(TokenHash.add(hash, text, beforeStart, beforeEnd), ' ');
        return TokenHash.add(before, text, start, end);
    }

    private static void read(String said, Reader reader) {
        String text = said.toLowerCase(Locale.ROOT);
        int[] before = new int[3]; // its start and end, and how many words there were
        Words.read(text, text.length(), (start, end) -> {
            reader.read(text, before[0], before[1], start, end, before[2]++);
            before[0] = start;
            before[1] = end;
        });
    }

    /** Writes it as numbers. */
    public void describe(FeatureRow row) {
        inside.describe(Math.max(1, tokens), row);
        row.add(start);
    }
}
