package io.copydesk.cleaner.block;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for what nobody reads in a page's markup, such as scripts, styles, comments and drawings: where one begins and ends is what
 * the tokenizer of the HTML standard says, as far as it matters here. Not thread-safe.
 */
final class MarkupScanner {

    private final String html;

    private final Cuts cuts = new Cuts();
    private final StartTag startTag;
    private final RawText rawText;
    private final Gaps gaps;
    private final List<String> linkedData = new ArrayList<>();

    /** Where each other script's text begins and where it ends, by turns. */
    private final List<Integer> scripts = new ArrayList<>();

    /** Whether an svg or math element is open, in which an empty element may be written as in XML. */
    private boolean foreign;

    /** Where a drawing begins that is open and has nothing but a drawing in it so far; -1 if none is. */
    private int drawing = -1;

    /** The {@link Cuts#mark} of what had been cut out before it. */
    private int cutBefore;

    MarkupScanner(String html) {
        this.html = html;
        this.startTag = new StartTag(html, cuts);
        this.rawText = new RawText(html);
        this.gaps = new Gaps(html, cuts);
    }

    PageMarkup scan() {
        int at = html.indexOf('<');
        while (at >= 0) {
            int end = after(at);
            if (end > at + 1) { // else it is text
                gaps.after(end);
            }
            at = html.indexOf('<', end);
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
        if (first == '?') {
            gap(at, TagKind.UNSEEN);
            return past(">", at);
        }
        return at + 1;
    }

    private int endTag(int at) {
        if (!isLetter(charAt(at + 2))) {
            gap(at, TagKind.UNSEEN);
            return past(">", at);
        }
        int nameEnd = nameEnd(at + 2);
        int kind = TagKind.of(html, at + 2, nameEnd);
        gap(at, kind);
        int end = TagEnd.after(html, nameEnd);
        if (foreign && (kind & TagKind.SVG) != 0) {
            if (drawing >= 0) {
                cuts.back(cutBefore);
                cuts.add(drawing, end);
            }
            drawing = -1;
            foreign = false;
        }
        foreign &= (kind & TagKind.MATH) == 0;
        return end;
    }

    private int declaration(int at) {
        gap(at, TagKind.UNSEEN);
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
        int kind = TagKind.of(html, at + 1, nameEnd);
        gap(at, kind);
        int before = cuts.mark();
        int tag = foreign ? TagEnd.after(html, nameEnd) : startTag.after(nameEnd, kind);
        if (drawing >= 0 && (kind & TagKind.DRAWN) == 0) {
            drawing = -1; // nobody has closed it, or there is text in it
        }
        if ((kind & (TagKind.SCRIPT | TagKind.STYLE)) != 0) {
            cuts.back(before);
            return cutElement(at, tag, (kind & TagKind.SCRIPT) != 0);
        }
        if ((kind & TagKind.PLAINTEXT) != 0) {
            return html.length(); // which nothing ends
        }
        if (!foreign) {
            if ((kind & TagKind.TEXT) != 0) {
                return rawText.elementEnd(html.substring(at + 1, nameEnd), tag);
            }
            if ((kind & TagKind.UNREAD) != 0 || ((kind & TagKind.LINK) != 0 && !isCanonical(nameEnd, tag))) {
                cuts.back(before);
                cuts.add(at, tag);
            } else if ((kind & TagKind.SVG) != 0 && !isEmpty(tag)) {
                drawing = at;
                cutBefore = before;
                foreign = true;
            }
        }
        foreign |= (kind & TagKind.MATH) != 0 && !isEmpty(tag);
        return tag;
    }

    private void gap(int at, int kind) {
        if (!foreign) {
            gaps.before(at, kind);
        }
    }

    /** Whether a link says where the page is, perhaps: of all others nobody reads any. */
    private boolean isCanonical(int from, int to) {
        return AttributeUse.has(html, from, to, "canonical");
    }

    /** Cuts out a script or a style. */
    private int cutElement(int at, int tag, boolean script) {
        int after = tag;
        if (!foreign || !isEmpty(tag)) {
            int end = script ? rawText.scriptEnd(tag) : rawText.end("style", tag);
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
        if (AttributeUse.has(html, tag, from, "ld+json")) {
            linkedData.add(html.substring(from, to));
        } else {
            scripts.add(from);
            scripts.add(to);
        }
    }

    private int past(String end, int from) {
        int at = html.indexOf(end, from);
        return at < 0 ? html.length() : at + end.length();
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
