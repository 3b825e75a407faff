package io.copydesk.cleaner.state;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Writes markup, each longer part of it once, for a state often holds an article twice. Not thread-safe. */
final class MarkupWriter {

    /** Characters: an article has fewer. */
    private static final int MOST = 4_000_000;

    /** Characters: shorter parts may come twice. */
    private static final int LONG = 300;

    /** Characters: a part that is longer holds parts by which the copy is told. */
    private static final int LARGE = 50_000;

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

    private final StringBuilder out = new StringBuilder();
    private final Set<Integer> written = new HashSet<>();

    static boolean isMarkup(String text) {
        return TAG.matcher(text).find();
    }

    /** Whether it is more than anybody reads. */
    boolean isFull() {
        return out.length() > MOST;
    }

    /** How much is written. */
    int length() {
        return out.length();
    }

    /** Forgets what was written after a place. */
    void back(int to) {
        out.setLength(to);
    }

    void open(String tag, String names, @Nullable String href) {
        out.append('<').append(tag);
        attribute("class", names);
        if (href != null) {
            attribute("href", href);
        }
        out.append('>');
    }

    private void attribute(String name, String value) {
        if (!value.isBlank()) {
            out.append(' ').append(name).append("=\"");
            out.append(Entities.escape(value.strip()));
            out.append('"');
        }
    }

    /** Closes what was opened at a place, or takes it back if it is empty or was written before. */
    void close(String tag, int from) {
        int start = out.indexOf(">", from) + 1;
        int length = out.length() - start;
        boolean again = length > LONG
                && length < LARGE
                && !written.add(out.substring(start).hashCode());
        if (length == 0 || again) {
            back(from);
        } else {
            out.append("</").append(tag).append('>');
        }
    }

    /** A text with its own markup and entities, if it has such. */
    void text(String text) {
        out.append(isMarkup(text) ? text : text.replace("<", "&lt;"));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
