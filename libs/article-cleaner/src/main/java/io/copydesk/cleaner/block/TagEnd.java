package io.copydesk.cleaner.block;

/** Where tags end: a {@code >} within the quotes of an attribute's value ends none. */
final class TagEnd {

    private TagEnd() {}

    /** The place after the tag that {@code from} is in, outside of any value; the length of the markup if it does not end. */
    static int after(String html, int from) {
        int length = html.length();
        int i = from;
        while (i < length) {
            char c = html.charAt(i++);
            if (c > '>') {
                continue; // most characters are letters, and there are millions of them
            }
            if (c == '>') {
                return i;
            }
            if ((c == '"' || c == '\'') && isValue(html, from, i - 1)) {
                int end = html.indexOf(c, i);
                i = end < 0 ? length : end + 1;
            }
        }
        return length;
    }

    /** Whether a quote begins a value: it does after a {@code =}, and is a part of a name or of a value elsewhere. */
    private static boolean isValue(String html, int from, int quote) {
        int i = quote - 1;
        while (i > from && isSpace(html.charAt(i))) {
            i--;
        }
        return html.charAt(i) == '=';
    }

    static boolean endsName(char c) {
        return c <= '>' && (c == '>' || c == '/' || isSpace(c));
    }

    /** The place of the first character from {@code from} on that is no white space; the length of the markup if there is none. */
    static int skipSpace(String html, int from) {
        int at = from;
        while (at < html.length() && isSpace(html.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
