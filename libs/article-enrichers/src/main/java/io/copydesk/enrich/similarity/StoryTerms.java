package io.copydesk.enrich.similarity;

import io.copydesk.enrich.words.FunctionWords;
import io.copydesk.enrich.words.Stems;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The words that tell which story an article is of: those of its key phrases, of whom and what it names, and of its
 * title. Not thread-safe.
 */
final class StoryTerms {

    /** More than a story's common words would be an article's own. */
    private static final int MOST = 24;

    /** The first key phrase; the others fall off to a third of it. */
    private static final double FIRST_PHRASE = 1.5;

    private static final double TITLE = 1;

    /** Of an entity that all naming is of. */
    private static final double ENTITY = 4;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final Locale locale;
    private final Set<String> functionWords;
    private final UnaryOperator<String> stem;

    /** @param language BCP 47, or {@code und} */
    StoryTerms(String language) {
        locale = Locale.forLanguageTag(language);
        functionWords = FunctionWords.of(language);
        stem = Stems.of(language);
    }

    /** Terms with their weights, above 0 and in hundredths, the greatest first. */
    Map<String, Double> of(CleanArticle article, Enrichment soFar) {
        Map<String, Double> weights = new TreeMap<>();
        if (article.title() != null) {
            add(weights, article.title(), TITLE);
        }
        List<String> phrases = soFar.keyPhrases();
        for (int i = 0; i < phrases.size(); i++) {
            add(weights, phrases.get(i), FIRST_PHRASE * (1 - 2.0 * i / (3 * phrases.size())));
        }
        for (Enrichment.Entity entity : soFar.entities()) {
            add(weights, entity.name(), ENTITY * entity.salience());
        }
        Map<String, Double> terms = new LinkedHashMap<>();
        weights.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .forEach(term -> terms.put(term.getKey(), Math.ceil(term.getValue() * 100) / 100));
        return terms;
    }

    private void add(Map<String, Double> weights, String text, double weight) {
        NO_WORD.splitAsStream(text.toLowerCase(locale))
                .filter(word -> word.length() > 1 && !functionWords.contains(word))
                .map(stem)
                .distinct()
                .forEach(word -> weights.merge(word, weight, Double::sum));
    }
}
