package io.copydesk.cleaner.text;

import io.copydesk.cleaner.block.FeatureRow;
import io.copydesk.cleaner.block.Shape;
import java.util.regex.Pattern;

/**
 * What a line looks like beyond counts of words.
 *
 * @param kind equal for lines that look alike
 * @param dated whether a year, a clock's time or a day by number is in it
 * @param headline a few words without the end of a sentence
 * @param joints words that begin in the middle of another, as where a headline and its teaser were one link
 * @param shouted the share of words in capital letters
 * @param colon whether it begins as "Name: value"
 * @param numbered whether a number or a bullet begins it
 * @param spaceless whether it is of a script without spaces
 */
record LineShape(
        int kind,
        boolean dated,
        boolean headline,
        int joints,
        double shouted,
        boolean colon,
        boolean numbered,
        boolean spaceless) {

    private static final Pattern DATED = Pattern.compile(
            "(?<!\\d)(?:(?:19|20)\\d{2}(?!\\d)|\\d{1,2}[:.h]\\d{2}(?!\\d)|\\d{1,2}[./]\\d{1,2}[./]\\d{2})|[年月]\\d");

    /** Beyond it a date is told about, and the search is not worth its time. */
    private static final int LONGEST_DATED = 120;

    /** "May 3" is rather a list's, "9:30" a time. */
    private static final int FEWEST_DIGITS = 3;

    /** Characters that show the script. */
    private static final int SAMPLE = 20;

    /** Of a line that needs no look. */
    static final LineShape UNSEEN = new LineShape(0, false, false, 0, 0, false, false, false);

    static LineShape of(TextBlock block) {
        String text = block.text();
        int words = block.shape().words();
        boolean ends = block.shape().endsSentence();
        boolean dated = block.shape().digits() >= FEWEST_DIGITS
                && text.length() <= LONGEST_DATED
                && DATED.matcher(text).find();
        int joints = 0;
        int runs = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean capital = Character.isUpperCase(c);
            if (capital && i > 0 && Character.isLowerCase(text.charAt(i - 1))) {
                joints++;
            }
            run = capital ? run + 1 : 0;
            runs += run == 2 ? 1 : 0;
        }
        int size = words <= 1 ? 0 : words <= 3 ? 1 : words <= 12 ? 2 : words <= 30 ? 3 : 4;
        int colon = text.indexOf(':');
        char first = text.charAt(0);
        return new LineShape(
                size + (ends ? 8 : 0) + (dated ? 16 : 0),
                dated,
                words >= 4 && words <= 20 && !ends,
                Math.min(9, joints),
                runs / (double) Math.max(1, words),
                colon > 0 && colon < 40 && colon < text.length() - 1,
                Character.isDigit(first)
                        || first == '•'
                        || first == '*'
                        || first == '-'
                        || first == '–'
                        || first == '—',
                text.chars().limit(SAMPLE).anyMatch(c -> Shape.isSpaceless((char) c)));
    }

    /** Writes it as numbers. */
    void describe(FeatureRow row) {
        row.add(joints);
        row.add(dated);
        row.add(shouted);
        row.add(colon);
        row.add(numbered);
        row.add(spaceless);
    }
}
