package io.copydesk.cleaner.text;

import io.copydesk.cleaner.block.Shape;
import io.copydesk.cleaner.block.Words;
import java.util.Arrays;

/**
 * The distinct words of a block as hashes, for a page of a million words must not become a million strings. Where a
 * script has no spaces, each pair of characters counts as a word.
 *
 * @param all sorted hashes of the words in small letters
 * @param names sorted hashes of those that begin with a capital though no sentence begins there
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HashedWords(int[] all, int[] names) {

    static final HashedWords NONE = new HashedWords(new int[0], new int[0]);

    /** Characters; a block beyond it says nothing more by its further words. */
    private static final int MOST = 10_000;

    /** A letter alone is an initial or a bullet. */
    private static final int SHORTEST = 2;

    static HashedWords of(String text) {
        int length = Math.min(MOST, text.length());
        Hashes all = new Hashes(length);
        Hashes names = new Hashes(length);
        Words.read(text, length, (start, end) -> {
            int from = start;
            for (int i = start; i <= end; i++) {
                if (i == end || Shape.isSpaceless(text.charAt(i))) {
                    if (i - from >= SHORTEST) {
                        int hash = hash(text, from, i);
                        all.add(hash);
                        if (Character.isUpperCase(text.charAt(from)) && !beginsSentence(text, from)) {
                            names.add(hash);
                        }
                    }
                    if (i + 1 < end && Shape.isSpaceless(text.charAt(i + 1))) {
                        all.add(text.charAt(i) * 31 + text.charAt(i + 1));
                    }
                    from = i + 1;
                }
            }
        });
        return new HashedWords(all.distinct(), names.distinct());
    }

    private static int hash(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + Character.toLowerCase(text.charAt(i));
        }
        return hash;
    }

    private static boolean beginsSentence(String text, int at) {
        int i = at - 1;
        while (i >= 0 && text.charAt(i) == ' ') {
            i--;
        }
        return i < 0 || ".!?:\"“„".indexOf(text.charAt(i)) >= 0;
    }

    private static final class Hashes {
        private final int[] hashes;
        private int size;

        Hashes(int most) {
            hashes = new int[most];
        }

        void add(int hash) {
            hashes[size++] = hash;
        }

        int[] distinct() {
            Arrays.sort(hashes, 0, size);
            int out = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || hashes[i] != hashes[i - 1]) {
                    hashes[out++] = hashes[i];
                }
            }
            return Arrays.copyOf(hashes, out);
        }
    }
}
