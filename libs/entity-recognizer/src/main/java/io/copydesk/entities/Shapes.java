package io.copydesk.entities;

/** What a word looks like. */
final class Shapes {

    /** So many of a kind in a row stand for all that follow. */
    private static final int RUN = 2;

    private Shapes() {}

    /** {@code X} for a capital, {@code x} for a small letter, {@code d} for a digit, other characters as they are. */
    static String of(String word) {
        StringBuilder shape = new StringBuilder();
        char last = 0;
        int run = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char kind =
                    Character.isUpperCase(c) ? 'X' : Character.isLowerCase(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= RUN) {
                shape.append(kind);
            }
        }
        return shape.toString();
    }

    /** With 0 for every digit: numbers of as many digits are one word. */
    static String withoutDigits(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return word.replaceAll("\\d", "0");
            }
        }
        return word;
    }
}
