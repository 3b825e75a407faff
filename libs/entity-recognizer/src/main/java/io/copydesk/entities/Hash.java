package io.copydesk.entities;

/** Texts as 64 bits, FNV-1a over their characters: a table of numbers needs no strings cut out of the text. */
final class Hash {

    static final long START = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private Hash() {}

    static long of(CharSequence text) {
        return add(START, text);
    }

    /** Of a text and some more of it. */
    static long add(long hash, CharSequence text) {
        long all = hash;
        for (int i = 0; i < text.length(); i++) {
            all = (all ^ text.charAt(i)) * PRIME;
        }
        return all;
    }

    static long add(long hash, char c) {
        return (hash ^ c) * PRIME;
    }
}
