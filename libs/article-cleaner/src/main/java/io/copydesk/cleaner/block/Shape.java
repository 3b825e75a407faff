package io.copydesk.cleaner.block;

/**
 * What a folded text looks like: counts that need no dictionary.
 *
 * @param chars UTF-16 units
 * @param words words, where a script has no spaces two and a half characters count as one
 * @param capitals words that begin with a capital letter
 * @param digits digits
 * @param commas commas of all scripts
 * @param sentenceEnds full stops and the like that a space or the end follows
 * @param endsSentence whether it ends as a sentence does, quotation marks passed over
 */
public record Shape(
        int chars, int words, int capitals, int digits, int commas, int sentenceEnds, boolean endsSentence) {

    private static final String ENDS = ".!?…。！？।؟۔";
    private static final String CLOSERS = "\"'”’»)]“)」』）›*";
    private static final String ABBREVIATIONS =
            " dr mr mrs ms st u.s vs jr sr prof sen gov gen rep no inc ltd co corp a.m p.m "
                    + "jan feb mar apr jun jul aug sep sept oct nov dec z.b bzw nr str ca ";

    private static final int LONGEST_ABBREVIATION = 4;

    /** Looks at a folded text. */
    public static Shape of(String text) {
        int words = 0;
        int capitals = 0;
        int digits = 0;
        int commas = 0;
        int ends = 0;
        int spaceless = 0;
        boolean inWord = false;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                inWord = false;
            } else if (isSpaceless(c)) {
                spaceless++;
                inWord = false;
            } else if (Letters.isLetterOrDigit(c)) {
                if (!inWord) {
                    words++;
                    capitals += Character.isUpperCase(c) ? 1 : 0;
                    inWord = true;
                }
                digits += Character.isDigit(c) ? 1 : 0;
            } else {
                inWord = inWord && (c == '\'' || c == '’' || c == '-');
                if (c == ',' || c == '、' || c == '，' || c == '،') {
                    commas++;
                } else if (ENDS.indexOf(c) >= 0 && closes(text, i + 1)) {
                    ends++;
                }
            }
        }
        return new Shape(length, words + (spaceless * 2 + 4) / 5, capitals, digits, commas, ends, endsSentence(text));
    }

    /** Whether a character is of a script that puts no spaces between words. */
    public static boolean isSpaceless(char c) {
        return c >= 0xE00
                && ((c >= 0x3041 && c <= 0x30FF)
                        || (c >= 0x3400 && c <= 0x9FFF)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0xE01 && c <= 0xEDF)
                        || (c >= 0x1000 && c <= 0x109F));
    }

    private static boolean closes(String text, int next) {
        return next >= text.length()
                || text.charAt(next) == ' '
                || CLOSERS.indexOf(text.charAt(next)) >= 0
                || text.charAt(next) > 0x2E80;
    }

    private static boolean endsSentence(String text) {
        int end = text.length() - 1;
        while (end > 0 && (CLOSERS.indexOf(text.charAt(end)) >= 0 || text.charAt(end) == ' ')) {
            end--;
        }
        if (end < 0 || ENDS.indexOf(text.charAt(end)) < 0) {
            return false;
        }
        int word = text.lastIndexOf(' ', end);
        return text.charAt(end) != '.'
                || end - word - 1 > LONGEST_ABBREVIATION
                || !ABBREVIATIONS.contains(' ' + Letters.small(text.substring(word + 1, end)) + ' ');
    }

    /** Sentences of some length: the mark of prose. */
    public boolean isProse() {
        return (words >= 10 && (endsSentence || sentenceEnds > 0)) || (words >= 40 && commas > 1);
    }
}
