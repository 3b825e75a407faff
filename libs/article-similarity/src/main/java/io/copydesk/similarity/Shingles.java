package io.copydesk.similarity;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The shingles of a text: every four words that follow one another, in small letters and without what stands between them;
 * eight characters in scripts without spaces. As hashes.
 */
final class Shingles {

    private static final int WORDS = 4;
    private static final int CHARACTERS = 8;

    /** FNV-1a's, of 64 bits. */
    private static final long OFFSET = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    /** No script below it is written without spaces. */
    private static final char FIRST_WITHOUT_SPACES = '\u0e00';

    private long[] tokens = new long[256];
    private int size;

    /** Whether the token is a character of a script without spaces: a bit each. */
    private final BitSet alone = new BitSet();

    private Shingles() {}

    /** The text's shingles, each once, in no order that means anything. */
    static long[] of(List<String> paragraphs) {
        Shingles shingles = new Shingles();
        paragraphs.forEach(shingles::read);
        return shingles.distinct();
    }

    private void read(String text) {
        long word = OFFSET;
        boolean within = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean single = c >= FIRST_WITHOUT_SPACES && isWithoutSpaces(c);
            if (!single && isOfWord(c)) {
                word = (word ^ Character.toLowerCase(c)) * PRIME;
                within = true;
                continue;
            }
            if (within) {
                add(word, false);
                word = OFFSET;
                within = false;
            }
            if (single) {
                add(c, true);
            }
        }
        if (within) {
            add(word, false);
        }
    }

    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isWithoutSpaces(int c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private void add(long token, boolean single) {
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * size);
        }
        alone.set(size, single);
        tokens[size++] = token;
    }

    private long[] distinct() {
        long[] shingles = new long[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            int length = alone.get(i) ? CHARACTERS : WORDS;
            if (i + length <= size) {
                shingles[count++] = hash(i, length);
            }
        }
        return Arrays.stream(shingles, 0, count).distinct().toArray();
    }

    private long hash(int from, int length) {
        long hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = Hashing.mix(hash + tokens[i] + Hashing.STEP);
        }
        return hash;
    }
}
