package io.copydesk.cleaner;

import java.util.List;

/** Wraps lines at a width, as mails, old systems and books have them. */
final class Wrapping {

    /** Characters from here on are wide, and a line may end after each of them. */
    private static final char WIDE = 0x2E80;

    private Wrapping() {}

    /**
     * Paragraphs in lines of no more columns than given.
     *
     * @param indent before each paragraph
     * @param between what ends a paragraph's last line
     */
    static String wrap(List<String> paragraphs, int width, String indent, String between) {
        StringBuilder out = new StringBuilder();
        for (String paragraph : paragraphs) {
            int column = indent.length();
            out.append(indent);
            boolean first = true;
            for (String word : paragraph.split("(?<=[\\u2E80-\\uFFFF])| ", -1)) {
                boolean spaced = !first && !isWide(out.charAt(out.length() - 1));
                int columns = word.chars().map(c -> c < WIDE ? 1 : 2).sum();
                if (!first && column + (spaced ? 1 : 0) + columns > width) {
                    out.append('\n');
                    column = 0;
                } else if (spaced) {
                    out.append(' ');
                    column++;
                }
                out.append(word);
                column += columns;
                first = false;
            }
            out.append(between);
        }
        return out.toString();
    }

    private static boolean isWide(char c) {
        return c >= WIDE;
    }
}
