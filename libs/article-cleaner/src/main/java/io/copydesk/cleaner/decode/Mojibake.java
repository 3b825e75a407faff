package io.copydesk.cleaner.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Text that somebody before us read in the wrong charset and stored so: UTF-8 taken for a charset of one byte a character, which
 * makes "don't" of Unicode's apostrophe into "donâ€™t". It is whole again when its characters are turned back into their bytes.
 * Thread-safe.
 */
public final class Mojibake {

    /** What UTF-8 is taken for, most often first. */
    private static final List<Mojibake> KINDS =
            List.of(new Mojibake("windows-1252"), new Mojibake("windows-1251"), new Mojibake("windows-1250"));

    private static final char ASCII = 0x80;

    /** Characters of a sample: more do not change what the first ones tell. */
    private static final int SAMPLE = 2000;

    /** Characters that are looked at together. */
    private static final int CHUNK = 4096;

    /** Two letters may stand together by chance as the two bytes of a character do, three and four never do. */
    private static final int SURE_PAIRS = 3;

    /** Text that was stored so again and again; each time it grows to twice its length or more. */
    private static final int MOST_TIMES = 3;

    private static final int MAX_LENGTH = 4;

    /** No charset of Windows for alphabets has a character beyond the trade mark's. */
    private static final int CHARACTERS = '\u2122' + 1;

    /** The byte of each character; 0 where it has none. */
    private final byte[] bytes = new byte[CHARACTERS];

    private Mojibake(String charset) {
        for (int b = 0x80; b < 0x100; b++) {
            if (b < 0xA0) {
                bytes[b] = (byte) b; // as in Latin 1, and for bytes that the charset gives no character
            }
            String character = new String(new byte[] {(byte) b}, Charset.forName(charset));
            if (!character.equals("\uFFFD")) {
                bytes[character.charAt(0)] = (byte) b;
            }
        }
    }

    private int byteOf(char c) {
        return c < CHARACTERS ? bytes[c] & 0xFF : 0;
    }

    /** The text as it was before it was read wrongly; text that was not is returned as it is. */
    public static String undo(String text) {
        String whole = text;
        for (int i = 0; i < MOST_TIMES; i++) {
            String before = undoOnce(whole);
            if (before.equals(whole)) {
                return whole;
            }
            whole = before;
        }
        return whole;
    }

    private static String undoOnce(String text) {
        String sample = sample(text);
        for (Mojibake kind : KINDS) {
            if (kind.explains(sample)) {
                return kind.read(text);
            }
        }
        return text;
    }

    /** What is beyond ASCII, and a space where something else is between: a page has little of it, and each kind looks at all of it. */
    private static String sample(String text) {
        StringBuilder beyond = new StringBuilder();
        char[] some = new char[Math.min(text.length(), CHUNK)]; // which is read faster than the text itself
        int last = -1;
        for (int from = 0; from < text.length() && beyond.length() < SAMPLE; from += CHUNK) {
            int size = Math.min(CHUNK, text.length() - from);
            text.getChars(from, from + size, some, 0);
            for (int i = 0; i < size; i++) {
                if (some[i] >= ASCII) {
                    if (last < from + i - 1) {
                        beyond.append(' ');
                    }
                    beyond.append(some[i]);
                    last = from + i;
                }
            }
        }
        return beyond.toString();
    }

    /** Whether most of what is beyond ASCII stands together as the bytes of UTF-8's characters do. */
    private boolean explains(String sample) {
        int pairs = 0;
        int longer = 0;
        int other = 0;
        int i = 0;
        while (i < sample.length()) {
            int length = length(sample, i);
            if (length == 0) {
                other += sample.charAt(i) < ASCII ? 0 : 1;
                i++;
            } else {
                pairs += length == 2 ? 1 : 0;
                longer += length == 2 ? 0 : 1;
                i += length;
            }
        }
        return pairs + longer > 2 * other && (longer > 0 || pairs >= SURE_PAIRS);
    }

    /** How many characters from here on are the bytes of one character in UTF-8; 0 if they are not. */
    private int length(String text, int at) {
        int lead = byteOf(text.charAt(at));
        int length = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : MAX_LENGTH;
        if (at + length > text.length()) {
            return 0;
        }
        for (int i = at + 1; i < at + length; i++) {
            int next = byteOf(text.charAt(i));
            if (next < 0x80 || next > 0xBF) {
                return 0;
            }
        }
        return length;
    }

    private String read(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        byte[] character = new byte[MAX_LENGTH];
        int i = 0;
        while (i < text.length()) {
            int length = length(text, i);
            if (length == 0) {
                whole.append(text.charAt(i++));
                continue;
            }
            for (int k = 0; k < length; k++) {
                character[k] = (byte) byteOf(text.charAt(i + k));
            }
            String read = new String(character, 0, length, StandardCharsets.UTF_8);
            whole.append(read.indexOf('\uFFFD') < 0 ? read : text.substring(i, i + length));
            i += length;
        }
        return whole.toString();
    }
}
