package io.copydesk.cleaner.decode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Text that was written for a program and never read by one: with {@code \n} for the ends of its lines, as in JSON, and with a
 * character's name for the character, as in HTML. Thread-safe.
 */
public final class Escapes {

    /** Of JSON and most programming languages; those of four digits are UTF-16 units. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:[nrtbf\"'/\\\\]|u[0-9a-fA-F]{4})");

    /** As a folder begins on Windows, whose name may look like one. */
    private static final Pattern DRIVE = Pattern.compile("\\b[A-Za-z]:\\\\[^\\\\]");

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});");

    /** Line ends: a text that speaks of how to write one has fewer. */
    private static final int FEWEST_LINES = 3;

    /** References to the character with which references begin, and so on. */
    private static final int MOST_TIMES = 3;

    private Escapes() {}

    /** Plain text as it was before; text that was never escaped is returned as it is. */
    public static String undo(String text) {
        return withoutReferences(hasEscapedLines(text) ? withoutEscapes(text) : text);
    }

    /** Whether its lines end with what stands for a line's end more often than with one. */
    private static boolean hasEscapedLines(String text) {
        int escaped = count(text, "\\n");
        return escaped >= FEWEST_LINES
                && escaped > count(text, "\n")
                && !DRIVE.matcher(text).find();
    }

    private static String withoutEscapes(String text) {
        String inside = text.strip();
        boolean quoted = inside.length() > 1 && inside.startsWith("\"") && inside.endsWith("\"");
        Matcher escape = ESCAPE.matcher(quoted ? inside.substring(1, inside.length() - 1) : text);
        return escape.replaceAll(found -> Matcher.quoteReplacement(character(found.group())));
    }

    private static String character(String escape) {
        char kind = escape.charAt(1);
        return switch (kind) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'b', 'f' -> " ";
            case 'u' -> String.valueOf((char) Integer.parseInt(escape.substring(2), 16));
            default -> String.valueOf(kind);
        };
    }

    private static String withoutReferences(String text) {
        String plain = text;
        for (int i = 0; i < MOST_TIMES && isWrittenAsHtml(plain); i++) {
            // as in an attribute, where only what ends with a semicolon is sure to be a reference
            plain = Parser.unescapeEntities(plain, true);
        }
        return plain;
    }

    /** Whether an ampersand is hardly ever one. */
    private static boolean isWrittenAsHtml(String text) {
        int ampersands = count(text, "&");
        return ampersands > 0 && REFERENCE.matcher(text).results().count() * 2 > ampersands;
    }

    private static int count(String text, String of) {
        int count = 0;
        for (int at = text.indexOf(of); at >= 0; at = text.indexOf(of, at + of.length())) {
            count++;
        }
        return count;
    }
}
