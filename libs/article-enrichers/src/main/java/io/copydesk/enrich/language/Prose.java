package io.copydesk.enrich.language;

import java.util.List;

/** Tells sentences from program code, markup and tables of figures, which are in no language whatever their words are. */
final class Prose {

    private static final String CODE = "{}[]()<>=;_|\\&$#@*+^~";

    // To a letter. Of 1,090 headlines and articles one in a hundred has more than .06 marks or .22 digits; headlines
    // with two
    // words in brackets have more, and so many marks are allowed whatever the letters.
    private static final double MOST_MARKS = 0.1;
    private static final double MOST_DIGITS = 0.6;
    private static final int FEW_MARKS = 3;

    private Prose() {}

    /** Whether the texts may be sentences. */
    static boolean is(List<String> texts) {
        int letters = 0;
        int digits = 0;
        int marks = 0;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                letters += Character.isLetter(c) ? 1 : 0;
                digits += Character.isDigit(c) ? 1 : 0;
                marks += CODE.indexOf(c) >= 0 ? 1 : 0;
            }
        }
        return marks <= Math.max(FEW_MARKS, MOST_MARKS * letters) && digits <= MOST_DIGITS * letters;
    }
}
