package io.copydesk.ingest.browse;

import io.copydesk.records.Content;
import io.copydesk.records.Printable;
import org.jspecify.annotations.Nullable;

/** What somebody else wrote in a record, for a line of a page. */
public final class RecordText {

    private RecordText() {}

    /** How bytes begin, decoded and printable, on one line; empty for none. */
    public static String line(byte @Nullable [] bytes, int length) {
        if (bytes == null) {
            return "";
        }
        // A character has at most four bytes; only what can be shown is decoded.
        Content begin = Content.ofBegin(bytes, 4 * length);
        if (begin.kind() == Content.Kind.BINARY) {
            return "(no text)";
        }
        String text = Printable.of(begin.text()).replaceAll("\\s+", " ").strip();
        return cut(bytes.length > 4 * length ? text + "…" : text, length);
    }

    /** The text's beginning, of at most so many UTF-16 units, with … where it was cut. */
    public static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }
}
