package io.copydesk.cleaner.block;

/**
 * The attributes of a start tag: where they end, and which of them somebody reads. A third of a page's are for its scripts and
 * its looks alone, and a parser makes an object of each. Not thread-safe.
 */
final class StartTag {

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
     * @param nameEnd the place after its name
     * @param kind bits of {@link TagKind}
     * @return the place after the tag; the length of the markup if it does not end
     */
    int after(int nameEnd, int kind) {
        boolean whole = (kind & TagKind.READ_WHOLE) != 0;
        boolean image = (kind & TagKind.IMAGE) != 0;
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
            int next = attribute ? valueEnd(end) : end;
            if (!attribute || whole || isRead(at, end, next, image)) {
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
            at = next;
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
        int at = TagEnd.skipSpace(html, nameEnd);
        if (at == html.length() || html.charAt(at) != '=') {
            return at;
        }
        at = TagEnd.skipSpace(html, at + 1);
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

    /** Whether somebody reads it; what has no name that a page would give stays, for parsers differ on it. */
    private boolean isRead(int name, int nameEnd, int end, boolean image) {
        return !MarkupScanner.isLetter(html.charAt(name)) || AttributeUse.isRead(html, name, nameEnd, end, image);
    }
}
