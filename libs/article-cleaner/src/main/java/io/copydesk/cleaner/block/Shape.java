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

    private static final byte OTHER = 0;
    private static final byte SMALL = 1;
    private static final byte CAPITAL = 2;
    private static final byte DIGIT = 3;
    private static final byte SPACELESS = 4;
    private static final byte IN_WORDS = 5;
    private static final byte COMMA = 6;
    private static final byte END = 7;

    /** Of ASCII's characters, which most text is made of. */
    private static final byte[] KINDS = new byte[0x80];

    static {
        for (char c = 0; c < KINDS.length; c++) {
            KINDS[c] = kindOf(c);
        }
    }

    private static byte kind(char c) {
        return c < KINDS.length ? KINDS[c] : kindOf(c);
    }

    private static byte kindOf(char c) {
        if (isSpaceless(c)) {
            return SPACELESS;
        }
        if (Letters.isLetterOrDigit(c)) {
            return Character.isDigit(c) ? DIGIT : Character.isUpperCase(c) ? CAPITAL : SMALL;
        }
        if (c == '\'' || c == '’' || c == '-') {
            return IN_WORDS;
        }
        if (c == ',' || c == '、' || c == '，' || c == '،') {
            return COMMA;
        }
        return ENDS.indexOf(c) >= 0 ? END : OTHER;
    }

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
            byte kind = kind(c);
            switch (kind) {
                case SMALL, CAPITAL, DIGIT -> {
                    if (!inWord) {
                        words++;
                        capitals += kind == CAPITAL ? 1 : 0;
                        inWord = true;
                    }
                    digits += kind == DIGIT ? 1 : 0;
                }
                case SPACELESS -> {
                    spaceless++;
                    inWord = false;
                }
                case IN_WORDS -> {} // part of a word that has begun
                case COMMA -> {
                    commas++;
                    inWord = false;
                }
                case END -> {
                    ends += closes(text, i + 1) ? 1 : 0;
                    inWord = false;
                }
                default -> inWord = false;
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
