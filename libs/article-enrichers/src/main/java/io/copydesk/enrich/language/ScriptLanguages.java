package io.copydesk.enrich.language;

import static java.util.Map.entry;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scripts that only one language, or one and its close kin, is written in: where they settle it. */
final class ScriptLanguages {

    // The most read first; the others only if the page itself claims to be in one of them.
    private static final Map<UnicodeScript, List<String>> LANGUAGES = Map.ofEntries(
            entry(UnicodeScript.HIRAGANA, List.of("ja")),
            entry(UnicodeScript.KATAKANA, List.of("ja")),
            entry(UnicodeScript.HANGUL, List.of("ko")),
            entry(UnicodeScript.HAN, List.of("zh", "yue")),
            entry(UnicodeScript.BOPOMOFO, List.of("zh")),
            entry(UnicodeScript.THAI, List.of("th")),
            entry(UnicodeScript.LAO, List.of("lo")),
            entry(UnicodeScript.KHMER, List.of("km")),
            entry(UnicodeScript.MYANMAR, List.of("my", "shn")),
            entry(UnicodeScript.TIBETAN, List.of("bo", "dz")),
            entry(UnicodeScript.GREEK, List.of("el")),
            entry(UnicodeScript.HEBREW, List.of("he", "yi")),
            entry(UnicodeScript.ARMENIAN, List.of("hy")),
            entry(UnicodeScript.GEORGIAN, List.of("ka")),
            entry(UnicodeScript.ETHIOPIC, List.of("am", "ti")),
            entry(UnicodeScript.TAMIL, List.of("ta")),
            entry(UnicodeScript.TELUGU, List.of("te")),
            entry(UnicodeScript.KANNADA, List.of("kn")),
            entry(UnicodeScript.MALAYALAM, List.of("ml")),
            entry(UnicodeScript.GUJARATI, List.of("gu")),
            entry(UnicodeScript.GURMUKHI, List.of("pa")),
            entry(UnicodeScript.BENGALI, List.of("bn", "as")),
            entry(UnicodeScript.ORIYA, List.of("or")),
            entry(UnicodeScript.SINHALA, List.of("si")),
            entry(UnicodeScript.THAANA, List.of("dv")));

    private ScriptLanguages() {}

    /**
     * The language that is written in this script.
     *
     * @param claim what the page says, null if it says nothing
     * @return null if many languages are: Latin, Cyrillic, Arabic, Devanagari
     */
    static @Nullable String languageOf(UnicodeScript script, @Nullable String claim) {
        List<String> languages = LANGUAGES.get(script);
        if (languages == null) {
            return null;
        }
        return claim != null && languages.contains(claim) ? claim : languages.get(0);
    }
}
