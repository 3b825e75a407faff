package io.copydesk.enrich.language;

import io.copydesk.enrich.Hundredths;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text.
 *
 * @param code BCP 47; {@code und} if it is not known
 * @param confidence 0 to 1; null if the language is not known
 */
public record DetectedLanguage(String code, @Nullable Double confidence) {

    static final DetectedLanguage UNKNOWN = new DetectedLanguage(LanguageCode.UNKNOWN, null);

    /** The language with its confidence in hundredths: no more is known of it than that. */
    static DetectedLanguage of(String code, double confidence) {
        return new DetectedLanguage(code, Hundredths.of(confidence));
    }
}
