package io.copydesk.cleaner.metadata;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The months' names in many languages, out of the JDK's locale data. */
final class MonthNames {

    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "ru", "uk", "cs", "sk", "hu", "ro", "sv", "da", "nb",
            "fi", "el", "ar", "he", "fa", "hi", "th", "id", "bg", "hr", "sr", "sl", "lt", "lv", "et", "ca", "vi");
    private static final int SHORTEST = 3;
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    String name = month.getDisplayName(style, locale)
                            .toLowerCase(Locale.ROOT)
                            .replace(".", "");
                    if (name.length() >= SHORTEST) {
                        // a name that two languages give to two months is no evidence; 0 keeps it so
                        NUMBERS.merge(name, month.getValue(), (a, b) -> Objects.equals(a, b) ? a : Integer.valueOf(0));
                    }
                }
            }
        }
        NUMBERS.put("sept", 9);
        NUMBERS.put("mai", 5);
        NUMBERS.put("mar", 3);
        NUMBERS.put("jan", 1);
        NUMBERS.put("jän", 1);
        NUMBERS.put("jänner", 1);
    }

    private MonthNames() {}

    /** 1 to 12, or 0 if it is no month's name or not one month's alone. */
    static int number(String name) {
        return NUMBERS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }
}
