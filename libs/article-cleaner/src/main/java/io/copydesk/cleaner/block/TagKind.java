package io.copydesk.cleaner.block;

/** What an element's name says to those who look over a page's markup, as bits. */
final class TagKind {

    static final int SCRIPT = 1;
    static final int STYLE = 1 << 1;

    /** Its text is no markup: a tag in it is none. */
    static final int TEXT = 1 << 2;

    /** A text that nothing ends. */
    static final int PLAINTEXT = 1 << 3;

    static final int SVG = 1 << 4;
    static final int MATH = 1 << 5;

    /** A drawing may have it in it; other elements end one that nobody has closed. */
    static final int DRAWN = 1 << 6;

    /** Text ends where it begins and where it ends. */
    static final int BLOCK = 1 << 7;

    /** Text goes on behind it as if it were not there. */
    static final int UNSEEN = 1 << 8;

    static final int LINK = 1 << 9;

    /** It has no content, and nobody reads what it says. */
    static final int UNREAD = 1 << 10;

    static final int IMAGE = 1 << 11;

    /** Its attributes may each be read, or say how it is to be parsed. */
    static final int READ_WHOLE = 1 << 12;

    /** Not all blocks that there are: those between which pages have white space. */
    static final String BLOCKS =
            "html head title body header nav main article section aside footer div p blockquote figure form"
                    + " h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr th td";

    private static final TokenTable KINDS = new TokenTable();

    static {
        KINDS.mark(SCRIPT | UNSEEN, "script");
        KINDS.mark(STYLE | UNSEEN, "style");
        KINDS.mark(LINK | UNSEEN, "link");
        KINDS.mark(UNREAD | UNSEEN, "source");
        KINDS.mark(UNSEEN, "meta");
        KINDS.mark(TEXT, "title textarea xmp iframe noembed noframes");
        KINDS.mark(PLAINTEXT, "plaintext");
        KINDS.mark(SVG, "svg");
        KINDS.mark(MATH, "math");
        KINDS.mark(
                DRAWN, "animate animatetransform circle clippath defs desc ellipse fecolormatrix filter g image line");
        KINDS.mark(
                DRAWN,
                "lineargradient mask path pattern polygon polyline radialgradient rect script stop style symbol text");
        KINDS.mark(DRAWN, "title tspan use");
        KINDS.mark(BLOCK, BLOCKS);
        KINDS.mark(IMAGE, "img");
        KINDS.mark(READ_WHOLE, "html input link meta");
    }

    private TagKind() {}

    /** Of the name between two places of a page's markup; 0 where it says nothing. */
    static int of(String html, int start, int end) {
        return KINDS.get(TokenHash.addSmall(TokenHash.START, html, start, end));
    }
}
