package io.copydesk.cleaner.block;

import java.io.Reader;

/** Reads a text but for what is cut out of it, without a copy. Not thread-safe. */
final class CutReader extends Reader {

    private final String text;

    /** Where what is cut out begins and where it ends, by turns, rising. */
    private final int[] cuts;

    private int at;
    private int next;

    CutReader(String text, int[] cuts) {
        this.text = text;
        this.cuts = cuts;
    }

    @Override
    public int read(char[] to, int offset, int most) {
        while (next < cuts.length && cuts[next] == at) {
            at = cuts[next + 1];
            next += 2;
        }
        int end = next < cuts.length ? cuts[next] : text.length();
        int many = Math.min(most, end - at);
        if (many == 0 && most > 0) {
            return -1;
        }
        text.getChars(at, at + many, to, offset);
        at += many;
        return many;
    }

    @Override
    public void close() {
        // holds nothing
    }
}
