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

    /** Whether it is a letter or a digit. */
    public static boolean isLetterOrDigit(char c) {
        return c < ASCII ? LETTERS_OR_DIGITS[c] : Character.isLetterOrDigit(c);
    }
}
