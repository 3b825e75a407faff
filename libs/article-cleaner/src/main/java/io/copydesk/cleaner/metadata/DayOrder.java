package io.copydesk.cleaner.metadata;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether 03/05/2024 is in May or in March. */
enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    /** Countries under whose domains month and day are written as in America. */
    private static final Pattern AMERICAN = Pattern.compile("(?i)https?://[^/]{1,200}\\.(?:us|gov|mil|ph)(?:[/:].*)?");

    /** Countries that write the day first; their domains are hardly used by others. */
    private static final Pattern WITH_DAY_FIRST = Pattern.compile(
            "(?i)https?://[^/]{1,200}\\.(?:uk|ie|au|nz|in|za|sg|my|ng|ke|pk|lk|bd|eu|mt|fr|be|lu|ch|de|at|nl|dk|no|"
                    + "fi|pl|cz|sk|si|hr|rs|ro|bg|gr|tr|ru|ua|il|it|es|pt|br|mx|ar|cl|pe|uy|py|bo|ec|ve|id|vn|th)(?:[/:].*)?");

    /** What the language and the address of a page tell of the order. Only English is written both ways. */
    static DayOrder of(@Nullable String language, @Nullable String url) {
        String address = url == null ? "" : url.strip();
        if (AMERICAN.matcher(address).matches()) {
            return MONTH_FIRST;
        }
        if (WITH_DAY_FIRST.matcher(address).matches()) {
            return DAY_FIRST;
        }
        if (language == null) {
            return UNKNOWN;
        }
        Locale locale = Locale.forLanguageTag(language);
        if (!locale.getLanguage().equals("en")) {
            return DAY_FIRST;
        }
        return switch (locale.getCountry()) {
            case "US", "PH" -> MONTH_FIRST;
            case "", "CA" -> UNKNOWN; // many say "en" and mean either; Canada writes both
            default -> DAY_FIRST;
        };
    }
}
