package io.copydesk.enrich.language;

import static java.util.Map.entry;

import io.copydesk.enrich.words.FunctionWords;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How likely a text of a few words is in each language: four kinds of evidence, each too weak alone. Their weights were
 * chosen on the headlines of newsrooms and blogs whose bodies tell their language; half or twice as much does nearly as well.
 * Thread-safe.
 */
final class HeadlineLanguage {

    private static final double OF_LETTERS = 3;
    private static final double OF_TRIGRAMS = 0.5;
    private static final double OF_FUNCTION_WORD = 2;
    private static final double OF_SHARE = 0.5;

    /** What the letters' model gives to languages that it all but excludes. */
    private static final double LEAST = 1e-5;

    /** Percent of the web's pages in the language, roughly; one without an entry has {@link #SMALL}. */
    private static final Map<String, Double> SHARES = Map.ofEntries(
            entry("en", 49.0),
            entry("es", 6.0),
            entry("de", 6.0),
            entry("fr", 4.4),
            entry("pt", 3.9),
            entry("ru", 3.7),
            entry("it", 2.7),
            entry("nl", 2.2),
            entry("pl", 1.8),
            entry("tr", 1.8),
            entry("fa", 1.2),
            entry("vi", 1.1),
            entry("id", 1.1),
            entry("cs", 1.0),
            entry("uk", 0.6),
            entry("hu", 0.6),
            entry("ar", 0.6),
            entry("ro", 0.5),
            entry("sv", 0.5));

    private static final double SMALL = 0.3;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private final LetterModel letters;
    private final HeadlineModel trigrams = new HeadlineModel();

    HeadlineLanguage(LetterModel letters) {
        this.letters = letters;
    }

    /** The languages with their weights, which may be of any sum; none if the words are of no language that is known. */
    Map<String, Double> weights(String text) {
        Map<String, Double> byTrigrams = trigrams.logRatios(text);
        Map<String, Double> byLetters = letters.probabilities(text);
        Set<String> words = words(text);
        Map<String, Double> weights = new HashMap<>();
        byTrigrams.forEach((language, ratio) -> weights.put(
                language,
                Math.exp(OF_TRIGRAMS * ratio
                        + OF_LETTERS * Math.log(byLetters.getOrDefault(language, 0.0) + LEAST)
                        + OF_FUNCTION_WORD * functionWords(language, words)
                        + OF_SHARE * Math.log(SHARES.getOrDefault(language, SMALL)))));
        return weights;
    }

    /** Whether a text has function words of the language: what has none may be a row of names. */
    static boolean hasFunctionWords(String language, String text) {
        return functionWords(language, words(text)) > 0;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(NO_LETTERS.split(text.toLowerCase(Locale.ROOT), -1)));
        words.remove("");
        return words;
    }

    private static int functionWords(String language, Set<String> words) {
        Set<String> known = FunctionWords.of(language);
        int count = 0;
        for (String word : words) {
            count += known.contains(word) ? 1 : 0;
        }
        return count;
    }
}
