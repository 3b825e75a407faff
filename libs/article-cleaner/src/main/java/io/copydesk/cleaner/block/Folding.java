package io.copydesk.cleaner.block;

/** White space folded, junk characters gone. Thread-safe. */
public final class Folding {

    private Folding() {}

    /** Folds runs of white space to one space, trims, drops control and invisible characters, mends lone surrogates. */
    public static String fold(String text) {
        int plain = plain(text);
        return plain == text.length() ? text : fold(text.toCharArray(), plain);
    }

    /** The same. */
    public static String fold(StringBuilder text) {
        char[] all = new char[text.length()];
        text.getChars(0, all.length, all, 0);
        return fold(all, 0);
    }

    /** Folds in place what comes after the plain beginning: nothing grows longer. */
    private static String fold(char[] text, int plain) {
        int size = plain;
        boolean space = false;
        for (int i = plain; i < text.length; i++) {
            char c = text[i];
            if (isSpace(c)) {
                space = size > 0;
            } else if (!isJunk(c)) {
                if (space) {
                    text[size++] = ' ';
                    space = false;
                }
                if (!Character.isSurrogate(c)) {
                    text[size++] = c;
                } else if (Character.isHighSurrogate(c)
                        && i + 1 < text.length
                        && Character.isLowSurrogate(text[i + 1])) {
                    text[size++] = c;
                    text[size++] = text[++i];
                } else {
                    text[size++] = '\uFFFD';
                }
            }
        }
        return new String(text, 0, size);
    }

    /** How much of the beginning stays as it is: words with one space between them, the last one with no space after it. */
    private static int plain(String text) {
        int end = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                if (end < i || i == 0) {
                    return end; // a second space, or one at the beginning
                }
            } else if (c < ' ' || (c >= 0x7F && !isPlainBeyondAscii(c))) {
                return end;
            } else {
                end = i + 1;
            }
        }
        return end;
    }

    /** Beyond ASCII, where there is neither white space nor junk: the letters of most scripts, quotation marks and dashes. */
    private static boolean isPlainBeyondAscii(char c) {
        return (c >= 0xAE && c < 0x1680) || (c >= 0x2010 && c < 0x2028) || (c > 0x3000 && c < Character.MIN_SURROGATE);
    }

    private static boolean isSpace(char c) {
        return c == ' '
                || (c >= '\t' && c <= '\r')
                || c == 0x85
                || (c >= 0xA0 && (c < 0xAD || c >= 0x1680) && c <= 0x3000 && Character.isSpaceChar(c));
    }

    /** Controls, soft hyphens, zero-width and direction marks; not the joiners, which Persian and emoji need. */
    private static boolean isJunk(char c) {
        if (c < 0xAD) {
            return c < 0x20 || (c >= 0x7F && c < 0xA0);
        }
        return c == 0xAD
                || c == 0x200B
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0xFEFF
                || (c >= 0xFFF9 && c <= 0xFFFC);
    }
}
