package io.copydesk.cleaner.decode;

import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.Set;

/** How likely a character is in a text of the charset it was read by: a choice by what people really write. */
final class TypicalCharacters {

    /** The letters that Western and Central European languages really use. */
    private static final String WESTERN = "äöüßÄÖÜéèêëàâáãåæçíìîïñóòôõøúùûÉÀÅÆØÇ";

    private static final String CENTRAL = "ąćęłńóśźżĄĆĘŁŃŚŹŻáčďéěíňřšťúůýžČŘŠŽőűŐŰăâîșțşţ";
    private static final String TURKISH = "çğıöşüÇĞİÖŞÜ";
    private static final Set<String> LATIN = Set.of("windows-1252", "windows-1250", "ISO-8859-2", "windows-1254");

    /** A fiftieth of the letters of a Cyrillic text, and a fifth where Hebrew is read as one. */
    private static final String RARE_CYRILLIC = "щъй";

    private static final String PUNCTUATION = "“”„‘’‚«»–—…€·•©®°§ ‹›";
    private static final String CJK_PUNCTUATION = "、。「」『』・ー（）！？，：；〜“”";
    private static final BitSet COMMON_SIMPLIFIED = commonHan("GB2312");
    private static final BitSet COMMON_JAPANESE = commonHan("EUC-JP");
    private static final BitSet COMMON_TRADITIONAL = commonHan("Big5");

    private TypicalCharacters() {}

    static double worth(char c, char before, String charset) {
        if (c == 0xFFFD) {
            return -10;
        }
        if (c < 0xA0 || (c >= 0xE000 && c <= 0xF8FF)) {
            return -6;
        }
        if (PUNCTUATION.indexOf(c) >= 0) {
            return 0.3;
        }
        if (!LATIN.contains(charset) && before < 0x80 && Character.isLetter(before)) {
            return -1.5; // no word is of two alphabets
        }
        return switch (charset) {
            case "windows-1252" -> latin(c, before, WESTERN, 1.0);
            case "windows-1250", "ISO-8859-2" -> latin(c, before, CENTRAL, 0.95);
            case "windows-1254" -> latin(c, before, TURKISH, 0.9);
            case "windows-1251", "KOI8-R" -> cyrillic(c, before);
            case "windows-1253" -> script(c, Character.UnicodeScript.GREEK, before);
            case "windows-1255" -> script(c, Character.UnicodeScript.HEBREW, before);
            case "windows-1256" -> script(c, Character.UnicodeScript.ARABIC, before);
            case "x-windows-874" -> thai(c, before);
            default -> eastAsian(c, charset);
        };
    }

    private static double latin(char c, char before, String typical, double worth) {
        if (typical.indexOf(c) < 0) {
            return Character.isLetter(c) ? -0.8 : -1.5;
        }
        // an accented letter stands among plain ones: rows of them are another script misread
        boolean capitalInside = Character.isUpperCase(c) && Character.isLowerCase(before);
        return before >= 0x80 && Character.isLetter(before) ? -1.0 : capitalInside ? -1.0 : worth;
    }

    private static double cyrillic(char c, char before) {
        if (c < 0x410 || c > 0x44F) {
            return "ёЁіІїЇєЄґҐўЎјњљћђџ№".indexOf(c) >= 0 ? 0.8 : -1.5;
        }
        if (RARE_CYRILLIC.indexOf(c) >= 0) {
            return -1;
        }
        // the wrong Cyrillic charset turns capitals and small letters round
        if (Character.isUpperCase(c) && Character.isLetter(before)) {
            return Character.isLowerCase(before) ? -2 : 0.3; // Hebrew read so is all capitals
        }
        return Character.isLetter(before) ? 1.3 : 1.0;
    }

    /** Long runs without a space; alone, a letter is a sign of another charset. */
    private static double thai(char c, char before) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI && before >= 0x80 ? 1.25 : -2;
    }

    private static double script(char c, Character.UnicodeScript script, char before) {
        if (Character.UnicodeScript.of(c) != script) {
            return -1.5;
        }
        return Character.isUpperCase(c) && Character.isLowerCase(before)
                ? -1.5
                : Character.isLetter(before) ? 1.25 : 0.9;
    }

    /** Weighed by how many characters stand for two bytes, else half as many would win by their number alone. */
    private static double eastAsian(char c, String charset) {
        if (CJK_PUNCTUATION.indexOf(c) >= 0) {
            return 1.6;
        }
        if (c >= 0x3041 && c <= 0x30FF) {
            return charset.equals("windows-31j") || charset.equals("EUC-JP") || charset.equals("ISO-2022-JP")
                    ? 2.0
                    : -0.5;
        }
        if (c >= 0xAC00 && c <= 0xD7A3) {
            return charset.equals("x-windows-949") ? 1.7 : -2;
        }
        if (c >= 0xFF61 && c <= 0xFF9F) {
            return -1.2; // half-width katakana: nearly always a misreading
        }
        if (c >= 0x4E00 && c <= 0x9FFF) {
            return han(c, charset);
        }
        return c >= 0xFF01 && c <= 0xFF5E ? 0.8 : -1;
    }

    private static double han(char c, String charset) {
        return switch (charset) {
            case "GB18030" -> COMMON_SIMPLIFIED.get(c) ? 1.5 : -0.8;
            case "Big5" -> COMMON_TRADITIONAL.get(c) ? 1.5 : -0.8;
            case "windows-31j", "EUC-JP", "ISO-2022-JP" -> COMMON_JAPANESE.get(c) ? 1.2 : -0.8;
            default -> -0.5; // Korean has next to none today
        };
    }

    /** The first levels of these sets are the characters in daily use: their makers ordered them so. */
    private static BitSet commonHan(String charset) {
        int lead = charset.equals("Big5") ? 0xA4 : 0xB0;
        int last = charset.equals("Big5") ? 0xC6 : charset.equals("EUC-JP") ? 0xCF : 0xD7;
        BitSet common = new BitSet();
        if (!Charset.isSupported(charset)) {
            common.set(0x4E00, 0x9FFF);
            return common;
        }
        for (int first = lead; first <= last; first++) {
            for (int second = charset.equals("Big5") ? 0x40 : 0xA1; second <= 0xFE; second++) {
                String one = new String(new byte[] {(byte) first, (byte) second}, Charset.forName(charset));
                if (one.length() == 1 && one.charAt(0) != 0xFFFD) {
                    common.set(one.charAt(0));
                }
            }
        }
        return common;
    }
}
