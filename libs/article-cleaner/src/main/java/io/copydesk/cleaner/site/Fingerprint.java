package io.copydesk.cleaner.site;

import io.copydesk.cleaner.block.TokenHash;

/** 64 bits that stand for a text: the {@link TokenHash} of its letters and digits, in small letters. Kept, so it must never change. */
final class Fingerprint {

    private Fingerprint() {}

    /** Of a text; {@code kind} keeps apart what is of different kinds. */
    static long of(char kind, String text) {
        long hash = TokenHash.add(TokenHash.START, kind);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                hash = TokenHash.add(hash, Character.toLowerCase(c));
            }
        }
        return hash;
    }
}
