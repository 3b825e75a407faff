package io.copydesk.cleaner.decode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bytes to text: byte order mark, plain UTF-8, content type, the page's own word, and then what the bytes look like. */
public final class TextDecoder {

    private static final Pattern CHARSET =
            Pattern.compile("(?i)charset\\s{0,3}=\\s{0,3}[\"']?\\s{0,3}([\\w.:-]{2,40})");
    private static final Pattern DECLARED =
            Pattern.compile("(?i)<(?:meta\\s[^>]{0,200}?charset\\s{0,3}=|\\?xml\\s[^>]{0,100}?encoding\\s{0,3}=)"
                    + "\\s{0,3}[\"']?\\s{0,3}([\\w.:-]{2,40})");

    /** Browsers look at the first 1,024 bytes; pages with long heads declare it later than that. */
    private static final int HEAD = 16 * 1024;

    /**
     * Characters beyond ASCII: so many are not UTF-8 by chance, whatever is declared. Pages that somebody stored again in
     * UTF-8 keep the declaration that they had.
     */
    private static final int SURE = 8;

    /** The names that mean more on the web than they say, as the WHATWG Encoding Standard has it. */
    private static final Map<String, String> WEB_NAMES = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("utf8", "UTF-8"));

    private TextDecoder() {}

    /** Decodes the bytes; always an answer, with the replacement character where nothing fits. */
    public static String decode(byte[] bytes, @Nullable String contentType) {
        Charset wide = UnicodeWidth.of(bytes);
        if (wide != null) {
            return withoutMark(new String(bytes, wide));
        }
        if (bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        String utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8 != null && utf8.chars().filter(c -> c > 0x7F).limit(SURE).count() == SURE) {
            return utf8;
        }
        Charset declared = declared(bytes, contentType);
        if (declared != null) {
            String text = declaredText(bytes, declared);
            if (text != null) {
                return text;
            }
        }
        return utf8 == null || CharsetGuess.isEscaped(bytes) ? CharsetGuess.decode(bytes) : utf8;
    }

    /** The text by the declared charset, or null where the declaration is plainly wrong. */
    private static @Nullable String declaredText(byte[] bytes, Charset declared) {
        String text = strict(bytes, declared);
        if (text != null) {
            return text;
        }
        String lenient = new String(bytes, declared);
        long bad = lenient.chars().filter(c -> c == 0xFFFD).count();
        long foreign = lenient.chars().filter(c -> c > 0x7F).count();
        // a page cut in the middle of a character, or with one bad advertisement in it, is still what it says
        return bad <= 2 || bad * 20 < foreign ? lenient : null;
    }

    static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static @Nullable Charset declared(byte[] bytes, @Nullable String contentType) {
        if (contentType != null) {
            Matcher matcher = CHARSET.matcher(contentType);
            Charset charset = matcher.find() ? named(matcher.group(1)) : null;
            if (charset != null) {
                return charset;
            }
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        Charset charset = matcher.find() ? named(matcher.group(1)) : null;
        // what was read as bytes can't be UTF-16, whatever it says
        return charset == null || charset.name().startsWith("UTF-16") ? null : charset;
    }

    private static @Nullable Charset named(String name) {
        try {
            return Charset.forName(WEB_NAMES.getOrDefault(name.toLowerCase(Locale.ROOT), name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
