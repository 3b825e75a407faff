package io.copydesk.cleaner.block;

/**
 * Cuts out the white space between tags: all of it beside a block, where no text is, and all but one character elsewhere. A tenth
 * of what is left of a newspaper's page is white space that indents its markup, and a parser makes a node of each piece. Not thread-safe.
 */
final class Gaps {

    private final String html;
    private final Cuts cuts;

    /** Where that ends that was read last. */
    private int last;

    /** Whether a block's tag came last, or nothing that is seen since. */
    private boolean afterBlock;

    Gaps(String html, Cuts cuts) {
        this.html = html;
        this.cuts = cuts;
    }

    /** Looks at what is before a tag or a comment. */
    void before(int at, int kind) {
        boolean blank = TagEnd.skipSpace(html, last) == at;
        boolean block = (kind & TagKind.BLOCK) != 0;
        afterBlock &= blank;
        if (blank) {
            int from = afterBlock || block ? last : last + 1;
            if (from < at) {
                cuts.add(from, at);
            }
        }
        afterBlock = block || (afterBlock && (kind & TagKind.UNSEEN) != 0);
    }

    /** Goes on at a place. */
    void after(int end) {
        last = end;
    }
}
