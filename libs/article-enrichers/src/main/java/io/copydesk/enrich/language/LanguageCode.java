package io.copydesk.enrich.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one way in which a language is named here: BCP 47, the language alone, in its shortest form. */
final class LanguageCode {

    /** The language is not known. */
    static final String UNKNOWN = "und";

    // Where the detector names one language of a group that everybody knows by the group's code: Mandarin as Chinese,
    // Standard Estonian as Estonian. Norwegian Bokmål is "no", as Unicode's CLDR has it: it is what pages say of
    // themselves and what a reader asks for; Nynorsk stays "nn".
    private static final Map<String, String> MEMBER_TO_GROUP = Map.of(
            "cmn", "zh", "ekk", "et", "lvs", "lv", "pes", "fa", "plt", "mg", "nob", "no", "nb", "no", "zsm", "ms");

    private static final Map<String, String> SHORTEST = shortest();

    private LanguageCode() {}

    /** The code of a language that a detector names by ISO 639-3. */
    static String ofIso639(String threeLetters) {
        String group = MEMBER_TO_GROUP.get(threeLetters);
        return group != null ? group : SHORTEST.getOrDefault(threeLetters, threeLetters);
    }

    /**
     * The language of a tag that a page says of itself: {@code de} of {@code de-AT}, {@code de_AT} and {@code DE}.
     *
     * @return null if it names no language
     */
    static @Nullable String ofClaim(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        if (language.isEmpty() || language.equals(UNKNOWN)) {
            return null;
        }
        return ofIso639(language);
    }

    private static Map<String, String> shortest() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale locale = new Locale.Builder().setLanguage(code).build();
            codes.put(locale.getISO3Language(), locale.getLanguage());
        }
        return Map.copyOf(codes);
    }
}
