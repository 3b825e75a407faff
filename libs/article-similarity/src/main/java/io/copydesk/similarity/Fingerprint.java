package io.copydesk.similarity;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text can be recognised by when it is printed again: cut, with another headline, with a few words changed or a few
 * lines more. MinHash (Broder 1997) of its {@link Shingles}: of 128 orders of all shingles, the first one that the text has.
 * Two texts have as many of them alike as their shingles are. Immutable.
 */
public final class Fingerprint {

    /** How many numbers {@link #bands} gives. */
    public static final int BANDS = 32;

    private static final int HASHES = 128;
    private static final int ROWS = 2;

    /** A text with fewer shingles is too short to say of what it is a copy. */
    private static final int MIN_SHINGLES = 16;

    /** Two copies that are each cut and changed differently share this much of the shorter one. */
    private static final double COPIED = 0.5;

    /** What is less than a tenth of the other is a passage of it; and 128 hashes tell no less. */
    private static final double LEAST = 0.1;

    private static final byte FORM = 1;
    private static final int BYTES = 1 + Integer.BYTES + HASHES * Character.BYTES;

    private static final long[] FACTORS = new long[HASHES];
    private static final long[] SUMMANDS = new long[HASHES];

    static {
        long state = 1;
        for (int i = 0; i < HASHES; i++) {
            state += Hashing.STEP;
            FACTORS[i] = Hashing.mix(state) | 1;
            state += Hashing.STEP;
            SUMMANDS[i] = Hashing.mix(state);
        }
    }

    private final int shingles;
    private final char[] first;

    private Fingerprint(int shingles, char[] first) {
        this.shingles = shingles;
        this.first = first;
    }

    /**
     * The fingerprint of a text.
     *
     * @param paragraphs without the headline, which each site writes anew
     * @return null if the text is too short to be told from others: fewer than some twenty words
     */
    public static @Nullable Fingerprint of(List<String> paragraphs) {
        long[] shingles = Shingles.of(paragraphs);
        if (shingles.length < MIN_SHINGLES) {
            return null;
        }
        char[] first = new char[HASHES];
        for (int i = 0; i < HASHES; i++) {
            long least = Long.MAX_VALUE;
            for (long shingle : shingles) {
                least = Math.min(least, shingle * FACTORS[i] + SUMMANDS[i]);
            }
            // 16 bits of it: two that differ look alike once in 65,536 times.
            first[i] = (char) Hashing.mix(least);
        }
        return new Fingerprint(shingles.length, first);
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if it is no fingerprint of this form
     */
    public static Fingerprint parse(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        if (bytes.remaining() != BYTES || bytes.get() != FORM) {
            throw new IllegalArgumentException("a fingerprint has " + BYTES + " bytes and begins with " + FORM);
        }
        int shingles = bytes.getInt();
        if (shingles < MIN_SHINGLES) {
            throw new IllegalArgumentException("a fingerprint is of " + MIN_SHINGLES + " shingles or more");
        }
        char[] first = new char[HASHES];
        bytes.asCharBuffer().get(first);
        return new Fingerprint(shingles, first);
    }

    /** How much of both texts together is in both: an estimate of Jaccard's index of their shingles, 0 to 1. */
    public double resemblance(Fingerprint other) {
        int alike = 0;
        for (int i = 0; i < HASHES; i++) {
            alike += first[i] == other.first[i] ? 1 : 0;
        }
        return alike / (double) HASHES;
    }

    /** How much of the shorter text is in the longer one, estimated, 0 to 1. */
    public double containment(Fingerprint other) {
        double resemblance = resemblance(other);
        double shared = resemblance / (1 + resemblance) * ((double) shingles + other.shingles);
        return Math.min(1, shared / Math.min(shingles, other.shingles));
    }

    /** Whether one of the texts is the other, printed again. */
    public boolean isNearDuplicateOf(Fingerprint other) {
        return resemblance(other) >= LEAST && containment(other) >= COPIED;
    }

    /**
     * Numbers of which near-duplicates share at least one, and others next to never: what to look candidates up by.
     * Each is of two hashes; texts that share s of their shingles share one of them with a probability of
     * 1 - (1 - s<sup>2</sup>)<sup>32</sup>.
     */
    public long[] bands() {
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long rows = band;
            for (int row = 0; row < ROWS; row++) {
                rows = rows << Character.SIZE | first[band * ROWS + row];
            }
            bands[band] = Hashing.mix(rows);
        }
        return bands;
    }

    /** How many different shingles the text has: a measure of its length. */
    public int shingles() {
        return shingles;
    }

    /** As base64 for addresses, 348 characters; {@link #parse} reads it. */
    @Override
    public String toString() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).put(FORM).putInt(shingles);
        for (char hash : first) {
            bytes.putChar(hash);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint that && shingles == that.shingles && Arrays.equals(first, that.first);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(first);
    }
}
