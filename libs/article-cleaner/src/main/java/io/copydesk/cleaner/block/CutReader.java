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
        int read = 0;
        while (read < most && at < text.length()) {
            int end = next < cuts.length ? cuts[next] : text.length();
            int many = Math.min(most - read, end - at);
            text.getChars(at, at + many, to, offset + read);
            read += many;
            at += many;
            if (next < cuts.length && at == end) {
                at = cuts[next + 1];
                next += 2;
            }
        }
        return read == 0 && most > 0 ? -1 : read;
    }

    @Override
    public void close() {
        // holds nothing
    }
}
