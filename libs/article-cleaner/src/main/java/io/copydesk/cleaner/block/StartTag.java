package io.copydesk.cleaner.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a start tag: where they end, and which of them somebody reads. A quarter of a page's are for its scripts and
 * its looks alone, and a parser makes an object of each. Not thread-safe.
 */
final class StartTag {

    private static final int LONGEST = 15;
    private static final int LETTERS = 32;

    /** All attributes that are looked at; those of {@link #READ_WHOLE} elements need not be among them. */
    static final List<String> READ = List.of(
            "aria-hidden",
            "class",
            "content",
            "datetime",
            "hidden",
            "href",
            "id",
            "itemprop",
            "pubdate",
            "rel",
            "role",
            "style",
            "title");

    /** Elements whose every attribute may be read, or says how the element is to be parsed. */
    private static final List<String> READ_WHOLE = List.of("html", "img", "input", "link", "meta");

    /** Of each length and first letter the one name that is looked at; a map of strings would need a copy of each name. */
    private static final @Nullable String[] ATTRIBUTES = byPlace(READ);

    private static final @Nullable String[] ELEMENTS = byPlace(READ_WHOLE);

    private static final int NONE = -1;

    private final String html;
    private final Cuts cuts;

    StartTag(String html, Cuts cuts) {
        this.html = html;
        this.cuts = cuts;
    }

    /**
     * Reads a tag and cuts out the attributes that nobody reads.
     *
     * @param name where its name begins
     * @param nameEnd the place after its name
     * @return the place after the tag; the length of the markup if it does not end
     */
    int after(int name, int nameEnd) {
        boolean whole = isAmong(ELEMENTS, name, nameEnd);
        int unread = NONE; // where attributes begin that nobody reads
        int at = nameEnd;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (TagEnd.isSpace(c)) {
                at++;
                continue;
            }
            boolean attribute = c != '>' && c != '/';
            int end = attribute ? nameEnd(at) : at + 1;
            if (!attribute || whole || isRead(at, end)) {
                if (unread != NONE) {
                    cuts.add(unread, at);
                    unread = NONE;
                }
            } else if (unread == NONE && TagEnd.isSpace(html.charAt(at - 1))) {
                unread = at; // what follows stays apart from what went before
            }
            if (c == '>') {
                return end;
            }
            at = attribute ? valueEnd(end) : end;
        }
        return html.length();
    }

    private int nameEnd(int at) {
        int end = at + 1; // whatever it begins with
        while (end < html.length() && !TagEnd.endsName(html.charAt(end)) && html.charAt(end) != '=') {
            end++;
        }
        return end;
    }

    /** Where an attribute ends whose name does at a place. */
    private int valueEnd(int nameEnd) {
        int at = skipSpace(nameEnd);
        if (at == html.length() || html.charAt(at) != '=') {
            return at;
        }
        at = skipSpace(at + 1);
        if (at == html.length()) {
            return at;
        }
        char quote = html.charAt(at);
        if (quote == '"' || quote == '\'') {
            int end = html.indexOf(quote, at + 1);
            return end < 0 ? html.length() : end + 1;
        }
        while (at < html.length() && html.charAt(at) != '>' && !TagEnd.isSpace(html.charAt(at))) {
            at++;
        }
        return at;
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < html.length() && TagEnd.isSpace(html.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether somebody reads it; what has no name that a page would give stays, for parsers differ on it. */
    private boolean isRead(int name, int end) {
        return !MarkupScanner.isLetter(html.charAt(name)) || isAmong(ATTRIBUTES, name, end);
    }

    private boolean isAmong(@Nullable String[] byPlace, int name, int end) {
        int length = end - name;
        if (length > LONGEST) {
            return false;
        }
        String known = byPlace[place(length, html.charAt(name))];
        return known != null && html.regionMatches(true, name, known, 0, length);
    }

    private static @Nullable String[] byPlace(List<String> names) {
        @Nullable String[] byPlace = new @Nullable String[(LONGEST + 1) * LETTERS];
        for (String name : names) {
            int place = place(name.length(), name.charAt(0));
            if (byPlace[place] != null) {
                throw new IllegalStateException(name + " is as long as " + byPlace[place] + " and begins alike.");
            }
            byPlace[place] = name;
        }
        return byPlace;
    }

    /** A place for each length and letter, large or small. */
    private static int place(int length, char first) {
        return length * LETTERS + first % LETTERS;
    }
}
