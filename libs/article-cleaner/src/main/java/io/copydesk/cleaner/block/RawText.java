package io.copydesk.cleaner.block;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Where the elements of a page end whose text is no markup. Asked from the beginning of the page to its end; not thread-safe. */
final class RawText {

    private static final String SCRIPT = "script";

    private final String html;

    /** The elements that have no end tag from here on. */
    private final Set<String> endless = new HashSet<>();

    /** The first {@code <!--} after what was last asked about. */
    private int nextComment;

    RawText(String html) {
        this.html = html;
    }

    /** Where the end tag of an element begins whose own tag ends at a place; the same place if nothing ends it. */
    int elementEnd(String name, int tag) {
        String text = name.toLowerCase(Locale.ROOT);
        if (endless.contains(text)) {
            return tag;
        }
        int end = end(text, tag);
        if (end == html.length()) {
            endless.add(text); // a parser takes one that nobody closes for a mistake, and so are all that follow
            return tag;
        }
        return end;
    }

    /** Where a script ends: in what looks like a comment another one may be written, with an end tag of its own. */
    int scriptEnd(int from) {
        int end = end(SCRIPT, from);
        int comment = commentFrom(from);
        return comment < end && end < html.length() && isScriptIn(comment, end) ? end(SCRIPT, end + 1) : end;
    }

    /** Whether another script begins in what looks like a comment, and that does not end before {@code end}, which is a tag. */
    private boolean isScriptIn(int comment, int end) {
        int dashes = html.indexOf("--", comment + 2); // those that begin it may end it, too
        while (dashes >= 0 && dashes < end) {
            if (charAt(dashes + 2) == '>') {
                return false;
            }
            dashes = html.indexOf("--", dashes + 1);
        }
        int at = html.indexOf('<', comment + 1);
        while (at < end && !isNamed(at + 1, SCRIPT)) {
            at = html.indexOf('<', at + 1);
        }
        return at < end;
    }

    /** The next place of what begins a comment, which is looked for once however many ask. */
    private int commentFrom(int from) {
        if (nextComment < from) {
            int at = html.indexOf("<!--", from);
            nextComment = at < 0 ? html.length() : at;
        }
        return nextComment;
    }

    /** Where the end tag of an element begins that has text only; the end of the page if there is none. */
    int end(String name, int from) {
        // one character is looked for many places at a time, two are not
        int end = html.indexOf('<', from);
        while (end >= 0 && !(charAt(end + 1) == '/' && isNamed(end + 2, name))) {
            end = html.indexOf('<', end + 1);
        }
        return end < 0 ? html.length() : end;
    }

    private boolean isNamed(int at, String name) {
        int end = at + name.length();
        return html.regionMatches(true, at, name, 0, name.length())
                && (end == html.length() || TagEnd.endsName(html.charAt(end)));
    }

    private char charAt(int at) {
        return at < html.length() ? html.charAt(at) : 0;
    }
}
