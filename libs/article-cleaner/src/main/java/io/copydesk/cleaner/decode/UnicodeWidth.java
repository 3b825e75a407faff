package io.copydesk.cleaner.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells UTF-16 and UTF-32 by a byte order mark, by where the zero bytes are, or by the blocks that its characters are of. */
final class UnicodeWidth {

    private static final int SAMPLE = 8 * 1024;

    /** Zero bytes are every second byte of Latin UTF-16; spaces, digits and line ends still make some in any script. */
    private static final double SOME_ZEROS = 0.02;

    private UnicodeWidth() {}

    /** The charset, or null if the bytes are not UTF-16 or UTF-32. */
    static @Nullable Charset of(byte[] bytes) {
        if (bytes.length < 4) {
            return starts(bytes, 0xFF, 0xFE)
                    ? StandardCharsets.UTF_16LE
                    : starts(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32BE");
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        Charset eastAsian = byBlocks(bytes);
        return eastAsian == null ? byZeros(bytes) : eastAsian;
    }

    private static @Nullable Charset byBlocks(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        if (isEastAsian(bytes, length, StandardCharsets.UTF_16LE)) {
            return StandardCharsets.UTF_16LE;
        }
        return isEastAsian(bytes, length, StandardCharsets.UTF_16BE) ? StandardCharsets.UTF_16BE : null;
    }

    private static @Nullable Charset byZeros(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        double pairs = length / 2.0;
        // zeros on one side only: a file with zeros on both is binary or a text with stray NULs
        if (odd / pairs > SOME_ZEROS && even * 20 < odd && isText(bytes, length, StandardCharsets.UTF_16LE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (even / pairs > SOME_ZEROS && odd * 20 < even && isText(bytes, length, StandardCharsets.UTF_16BE)) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    /**
     * Chinese and Japanese have hardly a zero byte. Read in the right width nearly all of it is of the East Asian blocks,
     * and some of it kana or their own punctuation, which pairs of other bytes make next to never.
     */
    private static boolean isEastAsian(byte[] bytes, int length, Charset charset) {
        String text = new String(bytes, 0, length, charset);
        long ideographs = text.chars().filter(c -> c >= 0x4E00 && c < 0xA000).count();
        long marks = text.chars()
                .filter(c -> (c >= 0x3001 && c < 0x3100) || c == 0xFF0C || c == 0xFF1A || c == 0xFF01 || c == 0xFF1F)
                .count();
        long ascii = text.chars()
                .filter(c -> c >= ' ' ? c < 0x7F : c == '\n' || c == '\r')
                .count();
        return marks > text.length() * 0.05 && ideographs + marks + ascii > text.length() * 0.95;
    }

    private static boolean isText(byte[] bytes, int length, Charset charset) {
        String text = new String(bytes, 0, length, charset);
        return text.chars()
                        .filter(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '\n' || c == '\r')
                        .count()
                > text.length() * 0.6; // letters and spaces are four fifths of any prose
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
