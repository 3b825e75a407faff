package io.copydesk.cleaner.text;

import io.copydesk.cleaner.block.Shape;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text whose lines were lost into its sentences, by the rules of {@link BreakIterator}, but not behind an abbreviation. Thread-safe. */
final class Sentences {

    /** Words: of a shorter text there is nothing to tell apart. */
    private static final int FEWEST_WORDS = 80;

    private static final int FEWEST = 4;

    private Sentences() {}

    /** Whether a line with as many of a text's characters is all of it, run together. */
    static boolean isRunTogether(String line, int chars) {
        if (line.length() * 3 < chars * 2) {
            return false;
        }
        Shape shape = Shape.of(line);
        return shape.words() >= FEWEST_WORDS && shape.sentenceEnds() >= FEWEST;
    }

    /** The sentences, which joined are the text but for the spaces between them. */
    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        int start = 0;
        int before = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            boolean whole = end == text.length()
                    || Shape.of(text.substring(before, end).strip()).endsSentence(); // not with an abbreviation
            before = end;
            if (whole) {
                sentences.add(text.substring(start, end).strip());
                start = end;
            }
        }
        return sentences;
    }
}
