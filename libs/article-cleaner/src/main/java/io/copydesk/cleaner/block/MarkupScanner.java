package io.copydesk.cleaner.block;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Looks for scripts, styles, comments and drawings in a page's markup: where one begins and ends is what the tokenizer of the HTML
 * standard says, as far as it matters here. Not thread-safe.
 */
final class MarkupScanner {

    private static final String SCRIPT = "script";
    private static final String STYLE = "style";

    /** What a drawing has in it; other elements end one that nobody has closed. */
    private static final Set<String> DRAWN =
            Set.of(("animate animatetransform circle clippath defs desc ellipse fecolormatrix filter g"
                            + " image line lineargradient mask path pattern polygon polyline radialgradient rect script stop style symbol text"
                            + " title tspan use")
                    .split(" ", -1));

    /** Elements whose text is no markup: a tag in it is none. */
    private static final List<String> TEXTS = List.of("title", "textarea", "xmp", "iframe", "noembed", "noframes");

    private final String html;

    private final Cuts cuts = new Cuts();
    private final StartTag startTag;
    private final List<String> linkedData = new ArrayList<>();

    /** Where each other script's text begins and where it ends, by turns. */
    private final List<Integer> scripts = new ArrayList<>();

    /** The first {@code <!--} after what was last asked about. */
    private int nextComment;

    /** Of the elements whose text is no markup those that have no end tag from here on. */
    private final Set<String> endless = new HashSet<>();

    /** Whether an svg or math element is open, in which an empty element may be written as in XML. */
    private boolean foreign;

    /** Where a drawing begins that is open and has nothing but a drawing in it so far; -1 if none is. */
    private int drawing = -1;

    /** The {@link Cuts#mark} of what had been cut out before it. */
    private int cutBefore;

    MarkupScanner(String html) {
        this.html = html;
        this.startTag = new StartTag(html, cuts);
    }

    PageMarkup scan() {
        int at = html.indexOf('<');
        while (at >= 0) {
            at = html.indexOf('<', after(at));
        }
        int[] texts = scripts.stream().mapToInt(Integer::intValue).toArray();
        return new PageMarkup(html, cuts.places(), linkedData, texts);
    }

    /** Reads what begins with a {@code <} and says where it ends. */
    private int after(int at) {
        char first = charAt(at + 1);
        if (isLetter(first)) {
            return element(at);
        }
        if (first == '/') {
            return endTag(at);
        }
        if (first == '!') {
            return declaration(at);
        }
        return first == '?' ? past(">", at) : at + 1;
    }

    private int endTag(int at) {
        if (!isLetter(charAt(at + 2))) {
            return past(">", at);
        }
        int nameEnd = nameEnd(at + 2);
        int end = TagEnd.after(html, nameEnd);
        if (foreign && isNamed(at + 2, nameEnd, "svg")) {
            if (drawing >= 0) {
                cuts.back(cutBefore);
                cuts.add(drawing, end);
            }
            drawing = -1;
            foreign = false;
        }
        foreign &= !isNamed(at + 2, nameEnd, "math");
        return end;
    }

    private int declaration(int at) {
        if (!html.startsWith("--", at + 2)) {
            return past(html.startsWith("[CDATA[", at + 2) ? "]]>" : ">", at);
        }
        int end = commentEnd(at + 4);
        cuts.add(at, end);
        return end;
    }

    private int commentEnd(int text) {
        if (html.startsWith(">", text) || html.startsWith("->", text)) {
            return html.indexOf('>', text) + 1;
        }
        for (int dashes = html.indexOf("--", text); dashes >= 0; dashes = html.indexOf("--", dashes + 1)) {
            if (charAt(dashes + 2) == '>') {
                return dashes + 3;
            }
            if (html.startsWith("!>", dashes + 2)) {
                return dashes + 4;
            }
        }
        return html.length();
    }

    private int element(int at) {
        int nameEnd = nameEnd(at + 1);
        int before = cuts.mark();
        int tag = foreign ? TagEnd.after(html, nameEnd) : startTag.after(at + 1, nameEnd);
        if (drawing >= 0 && !DRAWN.contains(html.substring(at + 1, nameEnd).toLowerCase(Locale.ROOT))) {
            drawing = -1; // nobody has closed it, or there is text in it
        }
        switch (html.charAt(at + 1)) {
            case 's', 'S' -> {
                boolean script = isNamed(at + 1, nameEnd, SCRIPT);
                if (script || isNamed(at + 1, nameEnd, STYLE)) {
                    cuts.back(before);
                    return cutElement(at, tag, script);
                }
                if (!foreign && isNamed(at + 1, nameEnd, "svg") && !isEmpty(tag)) {
                    foreign = true;
                    drawing = at;
                    cutBefore = before;
                }
            }
            case 'm', 'M' -> foreign |= isNamed(at + 1, nameEnd, "math") && !isEmpty(tag);
            case 't', 'T', 'x', 'X', 'i', 'I', 'n', 'N' -> {
                return foreign ? tag : textElement(at + 1, nameEnd, tag);
            }
            case 'p', 'P' -> {
                // which nothing ends
                return isNamed(at + 1, nameEnd, "plaintext") ? html.length() : tag;
            }
            default -> {}
        }
        return tag;
    }

    /** Where an element ends that may be one of text only: its tag, or the beginning of its end tag. */
    private int textElement(int name, int nameEnd, int tag) {
        for (String text : TEXTS) {
            if (isNamed(name, nameEnd, text) && !endless.contains(text)) {
                int end = textEnd(tag, text);
                if (end < html.length()) {
                    return end;
                }
                endless.add(text); // a parser takes one that nobody closes for a mistake, and so are all that follow
            }
        }
        return tag;
    }

    /** Cuts out a script or a style. */
    private int cutElement(int at, int tag, boolean script) {
        int after = tag;
        if (!foreign || !isEmpty(tag)) {
            int end = script ? scriptEnd(tag) : textEnd(tag, STYLE);
            if (script) {
                script(at, tag, end);
            }
            after = end < html.length() ? TagEnd.after(html, nameEnd(end + 2)) : end;
        }
        cuts.add(at, after);
        return after;
    }

    /** Whether the tag that ends at a place is written as that of an element without content, as in XML. */
    private boolean isEmpty(int tag) {
        return html.charAt(tag - 1) == '>' && html.charAt(tag - 2) == '/';
    }

    private void script(int tag, int from, int to) {
        if (html.substring(tag, from).toLowerCase(Locale.ROOT).contains("ld+json")) {
            linkedData.add(html.substring(from, to));
        } else {
            scripts.add(from);
            scripts.add(to);
        }
    }

    /** Where a script ends: in what looks like a comment another one may be written, with an end tag of its own. */
    private int scriptEnd(int from) {
        int end = textEnd(from, SCRIPT);
        int comment = commentFrom(from);
        return comment < end && end < html.length() && isScriptIn(comment, end) ? textEnd(end + 1, SCRIPT) : end;
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
    private int textEnd(int from, String name) {
        // one character is looked for many places at a time, two are not
        int end = html.indexOf('<', from);
        while (end >= 0 && !(charAt(end + 1) == '/' && isNamed(end + 2, name))) {
            end = html.indexOf('<', end + 1);
        }
        return end < 0 ? html.length() : end;
    }

    private int past(String end, int from) {
        int at = html.indexOf(end, from);
        return at < 0 ? html.length() : at + end.length();
    }

    private boolean isNamed(int at, int end, String name) {
        return end - at == name.length() && html.regionMatches(true, at, name, 0, name.length());
    }

    /** The same, where it is not known where the name ends. */
    private boolean isNamed(int at, String name) {
        int end = at + name.length();
        return html.regionMatches(true, at, name, 0, name.length())
                && (end == html.length() || TagEnd.endsName(html.charAt(end)));
    }

    private int nameEnd(int from) {
        int at = from;
        while (at < html.length() && !TagEnd.endsName(html.charAt(at))) {
            at++;
        }
        return at;
    }

    private char charAt(int at) {
        return at < html.length() ? html.charAt(at) : 0;
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
