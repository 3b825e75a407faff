package io.copydesk.cleaner.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a page as React's servers stream it: rows of an id, a colon and JSON or a text of a stated length, cut anywhere into the
 * strings of many scripts. One row stands in another as a string of a dollar sign and its id. Not thread-safe.
 */
final class StreamedRows {

    private final StringBuilder stream = new StringBuilder();

    /** Takes a script's value if it is a piece of the stream: a list of a number and a string. */
    boolean take(Object value) {
        if (value instanceof List<?> pair
                && pair.size() == 2
                && pair.get(0) instanceof Integer
                && pair.get(1) instanceof String piece) {
            stream.append(piece);
            return true;
        }
        return false;
    }

    /** The rows by what stands for them in others, in their order; empty if nothing was taken. */
    Map<String, List<Object>> rows() {
        Map<String, List<Object>> rows = new LinkedHashMap<>();
        int at = 0;
        while (at < stream.length()) {
            int line = stream.indexOf("\n", at);
            int end = line < 0 ? stream.length() : line;
            int colon = colon(at, end);
            if (colon < 0) {
                at = end + 1;
                continue;
            }
            String id = "$" + stream.substring(at, colon);
            Text text = text(colon + 1, end);
            if (text == null) {
                rows.put(id, ScriptLiterals.read(stream.substring(colon + 1, end)));
                at = end + 1;
            } else {
                rows.put(id, List.of(text.text));
                at = text.end;
            }
        }
        return rows;
    }

    /** Where a row's id ends, or -1 where none begins. */
    private int colon(int from, int end) {
        int at = from;
        while (at < end && Character.digit(stream.charAt(at), 16) >= 0) {
            at++;
        }
        return at < end && stream.charAt(at) == ':' ? at : -1;
    }

    private record Text(String text, int end) {}

    /** A text of so many bytes: T, the number in hexadecimal, a comma, the text without quotes. */
    private @Nullable Text text(int from, int lineEnd) {
        if (from >= lineEnd || stream.charAt(from) != 'T') {
            return null;
        }
        int bytes = 0;
        int at = from + 1;
        for (; at < lineEnd && stream.charAt(at) != ','; at++) {
            int digit = Character.digit(stream.charAt(at), 16);
            if (digit < 0 || at > from + 7) {
                return null;
            }
            bytes = bytes * 16 + digit;
        }
        int end = Math.min(at + 1, stream.length());
        int start = end;
        while (end < stream.length() && bytes > 0) {
            int c = Character.codePointAt(stream, end);
            bytes -= c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; // as UTF-8
            end += Character.charCount(c);
        }
        return new Text(stream.substring(start, end), end);
    }
}
