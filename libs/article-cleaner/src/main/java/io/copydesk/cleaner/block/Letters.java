package io.copydesk.cleaner.block;

/** What {@link Character} says of letters and digits, with less ado for the characters that most text is made of. Thread-safe. */
public final class Letters {

    private static final int ASCII = 128;
    private static final boolean[] LETTERS = new boolean[ASCII];
    private static final boolean[] LETTERS_OR_DIGITS = new boolean[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            LETTERS[c] = Character.isLetter(c);
            LETTERS_OR_DIGITS[c] = Character.isLetterOrDigit(c);
        }
    }

    private Letters() {}

    /** Whether it is a letter. */
    public static boolean isLetter(char c) {
        return c < ASCII ? LETTERS[c] : Character.isLetter(c);
    }

    /** Whether it is a capital letter. */
    public static boolean isCapital(char c) {
        return c < ASCII ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    /**
     * A text in small letters, each of its own: not longer than before, and the same for a capital alone as in a word, which
     * the rules of languages are not (a Turkish dotted capital, a Greek one at a word's end).
     */
    public static String small(String text) {
        int at = 0;
        while (at < text.length() && small(text.charAt(at)) == text.charAt(at)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        char[] all = text.toCharArray();
        for (int i = at; i < all.length; i++) {
            all[i] = small(all[i]);
        }
        return new String(all);
    }

    /** The same of one character. */
    public static char small(char c) {
        return c < ASCII ? (c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c) : Character.toLowerCase(c);
    }

    /** Whether it is a letter or a digit. */
    public static boolean isLetterOrDigit(char c) {
        return c < ASCII ? LETTERS_OR_DIGITS[c] : Character.isLetterOrDigit(c);
    }

    /** The letters and digits of a text, with nothing between. */
    public static String only(String text) {
        char[] all = text.toCharArray();
        int size = 0;
        for (char c : all) {
            if (isLetterOrDigit(c)) {
                all[size++] = c;
            }
        }
        return new String(all, 0, size);
    }

    /** The place of the first letter or digit between two places of a text, {@code to} if there is none. */
    static int first(String text, int from, int to) {
        int at = from;
        while (at < to && !isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
