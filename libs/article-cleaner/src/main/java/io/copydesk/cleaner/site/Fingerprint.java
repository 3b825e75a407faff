package io.copydesk.cleaner.site;

/** 64 bits that stand for a text: FNV-1a over its letters and digits, in small letters. */
final class Fingerprint {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Fingerprint() {}

    /** Of a text; {@code kind} keeps apart what is of different kinds. */
    static long of(char kind, String text) {
        long hash = (OFFSET ^ kind) * PRIME;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                hash = (hash ^ Character.toLowerCase(c)) * PRIME;
            }
        }
        return hash;
    }
}
