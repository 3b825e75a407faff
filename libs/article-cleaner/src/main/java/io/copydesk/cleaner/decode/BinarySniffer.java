package io.copydesk.cleaner.decode;

import io.copydesk.cleaner.UnreadablePageException;
import io.copydesk.cleaner.UnreadablePageException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells files that are no text by their first bytes. Thread-safe. */
public final class BinarySniffer {

    /** First bytes, written as ISO 8859-1, to what such a file is and what to do about it. */
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        kind("a PNG picture", "send the article's text or page", "\u0089PNG");
        kind("a JPEG picture", "send the article's text or page", "\u00ff\u00d8\u00ff");
        kind("a GIF picture", "send the article's text or page", "GIF87a", "GIF89a");
        kind("a TIFF picture", "send the article's text or page", "II*\0", "MM\0*");
        kind("a RIFF media file", "send the article's text or page", "RIFF");
        kind("a gzip file", "decompress it first", "\u001f\u008b");
        kind("a bzip2 file", "decompress it first", "BZh9", "BZh1", "BZh6");
        kind("an xz file", "decompress it first", "\u00fd7zXZ\0");
        kind("a zstd file", "decompress it first", "(\u00b5/\u00fd");
        kind("a 7z archive", "unpack it first", "7z\u00bc\u00af'\u001c");
        kind("a zip archive", "unpack it, or save the document as HTML or text", "PK\u0003\u0004", "PK\u0005\u0006");
        kind("a RAR archive", "unpack it first", "Rar!\u001a\u0007");
        kind("a PDF document", "convert it to HTML or text first", "%PDF-");
        kind("an Office document", "save it as HTML or text first", "\u00d0\u00cf\u0011\u00e0");
        kind("an RTF document", "save it as HTML or text first", "{\\rtf");
        kind("a program", "send the article's text or page", "\u007fELF", "\u00ca\u00fe\u00ba\u00be", "\0asm");
        kind("a sound file", "send the article's text or page", "ID3", "OggS", "fLaC");
        kind("a font", "send the article's text or page", "wOFF", "wOF2");
        kind("a database file", "export its articles first", "SQLite format 3");
    }

    /** Text has next to no control characters; a tenth of them is far above what stray ones make. */
    private static final int CONTROL_SHARE = 10;

    /** So much of a file is looked at for control characters. */
    private static final int SAMPLE = 64 * 1024;

    private BinarySniffer() {}

    private static void kind(String name, String advice, String... starts) {
        for (String start : starts) {
            KINDS.put(start, "This is " + name + ", not an article: " + advice + ".");
        }
    }

    /**
     * Lets text pass.
     *
     * @throws UnreadablePageException if the bytes are none at all, or those of a binary file
     */
    public static void refuseBinary(byte[] bytes) {
        if (bytes.length == 0) {
            throw new UnreadablePageException(Reason.EMPTY, "It is empty: send the article itself.");
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        KINDS.forEach((magic, message) -> {
            if (start.startsWith(magic)) {
                throw new UnreadablePageException(Reason.NOT_TEXT, message);
            }
        });
        if (start.length() > 11 && start.startsWith("ftyp", 4)) {
            throw new UnreadablePageException(
                    Reason.NOT_TEXT, "This is a video or picture file, not an article: send its text or page.");
        }
        if (UnicodeWidth.of(bytes) == null && isMostlyControls(bytes)) {
            throw new UnreadablePageException(
                    Reason.NOT_TEXT, "This is binary data, not an article: send its text or page.");
        }
    }

    private static boolean isMostlyControls(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i];
            // 0x1B begins the escapes of ISO-2022-JP, which is text
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B) {
                controls++;
            }
        }
        return controls * CONTROL_SHARE > length;
    }
}
