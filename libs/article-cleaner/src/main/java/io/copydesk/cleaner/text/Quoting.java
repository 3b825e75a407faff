package io.copydesk.cleaner.text;

import java.util.regex.Pattern;

/** The marks at the beginning of each line by which mail programs quote a text. Thread-safe. */
final class Quoting {

    private static final Pattern MARK = Pattern.compile("(?m)^[ \t]{0,3}(?:> ?)++");

    private Quoting() {}

    /** A text that is quoted as a whole without its marks, however often it was quoted; any other one as it is. */
    static String off(String text) {
        return isQuoted(text) ? MARK.matcher(text).replaceAll("") : text;
    }

    /** Whether nearly all lines are quoted, three at the least: the one that says whose they are, and a greeting, are not. */
    private static boolean isQuoted(String text) {
        if (text.indexOf('>') < 0) {
            return false;
        }
        long lines = text.lines().filter(line -> !line.isBlank()).count();
        long quoted =
                text.lines().filter(line -> MARK.matcher(line).lookingAt()).count();
        return quoted >= 3 && quoted * 10 >= lines * 8;
    }
}
