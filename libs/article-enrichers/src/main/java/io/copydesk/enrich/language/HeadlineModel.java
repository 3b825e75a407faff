package io.copydesk.enrich.language;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lingua's detector, made for a few words; it knows the languages that most news is written in. Thread-safe. */
final class HeadlineModel {

    // Those in a script of their own are not among them: the script tells those.
    private static final List<String> LANGUAGES = List.of(
            "ar", "bg", "ca", "cs", "da", "de", "en", "es", "et", "fa", "fi", "fr", "hi", "hr", "hu", "id", "it", "lt",
            "lv", "nb", "nl", "nn", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk", "vi");

    /** Characters: a likelihood grows with the text, a headline's words are no independent evidence for ever. */
    private static final int LONGEST = 80;

    // Low accuracy is its name for trigrams alone; they are what fits into 40 MB.
    private final LanguageDetector detector = LanguageDetectorBuilder.fromIsoCodes639_1(LANGUAGES.stream()
                    .map(code -> IsoCode639_1.valueOf(code.toUpperCase(Locale.ROOT)))
                    .toArray(IsoCode639_1[]::new))
            .withLowAccuracyMode()
            .build();

    /**
     * How much less likely than the likeliest each language is: the logarithm of the ratio, up to a factor, 0 for the
     * likeliest. Lingua itself tells the ratio of the logarithms.
     */
    Map<String, Double> logRatios(String text) {
        Map<String, Double> ratios = new HashMap<>();
        int length = Math.min(text.length(), LONGEST);
        detector.computeLanguageConfidenceValues(text)
                .forEach((language, value) -> ratios.put(
                        LanguageCode.ofClaim(language.getIsoCode639_1().toString()), length * (1 - 1 / value)));
        return ratios;
    }
}
