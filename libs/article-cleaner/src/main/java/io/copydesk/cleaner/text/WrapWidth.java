package io.copydesk.cleaner.text;

import java.util.List;

/** The width at which a text's lines were wrapped, if they were. */
final class WrapWidth {

    private static final int NARROWEST = 40;
    private static final int WIDEST = 120;

    private final int width;

    private WrapWidth(int width) {
        this.width = width;
    }

    /** Wrapped text has no line above its width and many just below it. */
    static WrapWidth of(List<String> lines) {
        int longest = 0;
        for (String line : lines) {
            longest = Math.max(longest, line.length());
        }
        if (longest < NARROWEST || longest > WIDEST) {
            return new WrapWidth(0);
        }
        int near = 0;
        for (String line : lines) {
            near += line.length() > longest * 3 / 4 ? 1 : 0;
        }
        // a list of headlines has a few long lines; wrapped prose has most of them long
        return new WrapWidth(near >= 3 && near * 5 >= lines.size() * 2 ? longest : 0);
    }

    /** Whether the next line's first word had no room on this one. */
    boolean isWrapped(String line, String next) {
        if (width == 0) {
            return false;
        }
        int space = next.indexOf(' ');
        int word = space < 0 ? next.length() : space;
        return line.length() + 1 + word > width - 2 && line.length() > width / 2;
    }
}
