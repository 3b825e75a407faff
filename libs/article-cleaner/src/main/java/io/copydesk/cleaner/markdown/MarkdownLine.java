package io.copydesk.cleaner.markdown;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** Writes what stands in a line of Markdown as HTML: links, pictures, emphasis, code. Not thread-safe. */
final class MarkdownLine {

    /** Characters: what is in brackets for longer was not meant so. */
    private static final int LONGEST = 3000;

    private static final int DEEPEST = 4;

    private static final Pattern DEFINITION =
            Pattern.compile(" {0,3}\\[([^\\]^][^\\]]{0,200})\\]:[ \\t]+<?(\\S{1,2000}?)>?(?:[ \\t]+.*)?");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,2000}>|<!--");
    private static final Pattern ADDRESS = Pattern.compile("<((?:https?|mailto):[^<>\\s]{1,2000})>");

    private static final int[] NONE = {};

    private final Map<String, String> addresses = new HashMap<>();

    MarkdownLine(List<String> lines) {
        for (String line : lines) {
            if (line.indexOf("]:") > 0) {
                Matcher definition = DEFINITION.matcher(line);
                if (definition.matches()) {
                    addresses.put(name(definition.group(1)), definition.group(2));
                }
            }
        }
    }

    /** Whether a line says only where a link leads to. */
    static boolean isDefinition(String line) {
        return line.indexOf("]:") > 0 && DEFINITION.matcher(line).matches();
    }

    private static String name(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    void write(String text, StringBuilder out) {
        write(text, out, 0);
    }

    private void write(String text, StringBuilder out, int depth) {
        int[] closing = text.indexOf('[') < 0 ? NONE : closing(text);
        boolean strong = false;
        boolean emphasis = false;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int next = i + 1;
            if (c == '\\' && next < text.length() && isMark(text.charAt(next))) {
                out.append(Entities.escape(text.substring(next, next + 1)));
                next++;
            } else if (c == '\n') {
                out.append(text.startsWith("  ", i - 2) ? "<br>" : " ");
            } else if (c == '`') {
                next = code(text, i, out);
            } else if (c == '[' || (c == '!' && text.startsWith("[", next))) {
                next = bracket(text, i, closing, out, depth);
            } else if (c == '<') {
                next = angle(text, i, out);
            } else if (c == '*' || c == '_') {
                int end = i;
                while (end < text.length() && text.charAt(end) == c) {
                    end++;
                }
                if (isEmphasis(text, i, end)) {
                    if (end - i != 1) {
                        out.append(strong ? "</strong>" : "<strong>");
                        strong = !strong;
                    }
                    if (end - i != 2) {
                        out.append(emphasis ? "</em>" : "<em>");
                        emphasis = !emphasis;
                    }
                } else {
                    out.append(text, i, end);
                }
                next = end;
            } else if (!text.startsWith("~~", i)) {
                out.append(c);
            } else {
                next++;
            }
            i = next;
        }
        out.append(emphasis ? "</em>" : "").append(strong ? "</strong>" : "");
    }

    private static boolean isMark(char c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }

    /** Marks between two spaces are none, and neither are underscores in a word. */
    private static boolean isEmphasis(String text, int from, int to) {
        char before = from == 0 ? ' ' : text.charAt(from - 1);
        char after = to == text.length() ? ' ' : text.charAt(to);
        if (Character.isWhitespace(before) && Character.isWhitespace(after)) {
            return false;
        }
        return text.charAt(from) == '*' || !Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(after);
    }

    private static int code(String text, int from, StringBuilder out) {
        int start = from;
        while (start < text.length() && text.charAt(start) == '`') {
            start++;
        }
        int end = text.indexOf(text.substring(from, start), start);
        if (end < 0 || end - start > LONGEST) {
            out.append(text, from, start);
            return start;
        }
        out.append("<code>").append(Entities.escape(text.substring(start, end))).append("</code>");
        return end + start - from;
    }

    private static int angle(String text, int from, StringBuilder out) {
        Matcher address = ADDRESS.matcher(text).region(from, text.length());
        if (address.lookingAt()) {
            String link = Entities.escape(address.group(1));
            out.append("<a href=\"").append(link).append("\">").append(link).append("</a>");
            return address.end();
        }
        boolean tag = TAG.matcher(text).region(from, text.length()).lookingAt();
        out.append(tag ? "<" : "&lt;");
        return from + 1;
    }

    /** A link, a picture, or brackets. */
    private int bracket(String text, int from, int[] closing, StringBuilder out, int depth) {
        boolean picture = text.charAt(from) == '!';
        int start = from + (picture ? 2 : 1);
        int end = closing[start - 1];
        if (end < 0 || depth > DEEPEST) {
            out.append(text.charAt(from));
            return from + 1;
        }
        String inside = text.substring(start, end);
        if (inside.startsWith("^")) {
            return end + 1; // a footnote's number
        }
        int after = end + 1;
        String address = null;
        if (text.startsWith("(", after)) {
            int close = closing[after];
            if (close > 0 && close - after < LONGEST) {
                address = text.substring(after + 1, close).strip();
                after = close + 1;
            }
        } else if (text.startsWith("[", after)) {
            int close = closing[after];
            String id = close < 0 ? "" : text.substring(after + 1, close);
            address = addresses.get(name(id.isEmpty() ? inside : id));
            after = address == null ? after : close + 1;
        } else {
            address = addresses.get(name(inside));
        }
        if (address == null) {
            out.append(text.charAt(from));
            return from + 1;
        }
        write(inside, address, picture, out, depth);
        return after;
    }

    private void write(String inside, String address, boolean picture, StringBuilder out, int depth) {
        int space = address.indexOf(' ');
        String link = Entities.escape(space < 0 ? address : address.substring(0, space));
        if (picture) {
            out.append("<img src=\"")
                    .append(link)
                    .append("\" alt=\"")
                    .append(Entities.escape(inside))
                    .append("\">");
        } else {
            out.append("<a href=\"").append(link).append("\">");
            write(inside, out, depth + 1);
            out.append("</a>");
        }
    }

    /** Where each bracket that opens closes, -1 where none does; in one pass, however many are open. */
    private static int[] closing(String text) {
        int[] closing = new int[text.length()];
        Arrays.fill(closing, -1);
        Deque<Integer> square = new ArrayDeque<>();
        Deque<Integer> round = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '[' -> square.push(i);
                case '(' -> round.push(i);
                case ']' -> close(square, i, closing);
                case ')' -> close(round, i, closing);
                default -> {} // text
            }
        }
        return closing;
    }

    private static void close(Deque<Integer> open, int at, int[] closing) {
        if (!open.isEmpty()) {
            closing[open.pop()] = at;
        }
    }
}
