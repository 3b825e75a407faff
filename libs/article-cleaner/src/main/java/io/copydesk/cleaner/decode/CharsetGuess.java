package io.copydesk.cleaner.decode;

import java.nio.charset.Charset;
import java.util.List;

/** Chooses a charset for bytes that are no UTF-8 and say nothing of themselves, by which text looks like a language. */
final class CharsetGuess {

    private static final int SAMPLE = 32 * 1024;

    /** In order of preference where two read alike, as Hebrew reads as Greek without accents and Greek never as Hebrew. */
    private static final List<String> CANDIDATES = List.of(
            "windows-1252",
            "ISO-2022-JP",
            "windows-31j",
            "EUC-JP",
            "GB18030",
            "x-windows-949",
            "Big5",
            "windows-1251",
            "KOI8-R",
            "windows-1250",
            "ISO-8859-2",
            "windows-1255",
            "windows-1253",
            "windows-1254",
            "windows-1256",
            "x-windows-874");

    private CharsetGuess() {}

    static String decode(byte[] bytes) {
        Charset best = Charset.forName("windows-1252");
        double bestScore = Double.NEGATIVE_INFINITY;
        for (String name : CANDIDATES) {
            if (!Charset.isSupported(name) || (name.equals("ISO-2022-JP") && !isEscaped(bytes))) {
                continue;
            }
            Charset charset = Charset.forName(name);
            double score = score(new String(bytes, 0, Math.min(bytes.length, SAMPLE), charset), name);
            if (score > bestScore) {
                bestScore = score;
                best = charset;
            }
        }
        return new String(bytes, best);
    }

    /** Whether bytes are ASCII that means something else between escapes, as Japanese mail has it. */
    static boolean isEscaped(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, SAMPLE) - 1; i++) {
            if (bytes[i] == 0x1B && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
                return true;
            }
        }
        return false;
    }

    /** The mean worth of a character above ASCII, from about -10 (nonsense) to 2. */
    private static double score(String text, String charset) {
        double sum = 0;
        int foreign = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            foreign++;
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            sum += TypicalCharacters.worth(c, before, charset);
        }
        return foreign == 0 ? 0 : sum / foreign;
    }
}
