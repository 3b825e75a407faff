package io.copydesk.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article that somebody remembers and looks for.
 *
 * @param title words of its title
 * @param paraphrase what it tells in words that are not in the title, each in another form than the text has it
 */
record KnownItem(String id, String language, String title, String paraphrase) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    private static final int TITLE_WORDS = 6;
    private static final int OTHER_WORDS = 4;
    private static final int SHORTEST = 4;
    private static final int FEWEST = 2;
    private static final Set<String> PLURAL_BY_S = Set.of("en", "es", "fr", "pt");

    /** The queries of an article as the store exports it; a query is empty if the article has too few words for it. */
    static KnownItem of(JsonNode article) {
        String language = article.path("enrichment").path("language").asText("und");
        Set<String> inTitle = words(article.path("title").asText(""));
        Set<String> told = new LinkedHashSet<>();
        article.path("enrichment").path("keyPhrases").forEach(phrase -> told.addAll(words(text(phrase))));
        article.path("enrichment")
                .path("entities")
                .forEach(entity -> told.addAll(words(entity.path("name").asText(""))));
        List<String> other = new ArrayList<>();
        for (String word : told) {
            String changed = otherForm(word, language);
            if (!inTitle.contains(word) && !inTitle.contains(changed)) {
                other.add(changed);
            }
        }
        return new KnownItem(
                article.path("id").asText(),
                language,
                query(List.copyOf(inTitle), TITLE_WORDS),
                query(other, OTHER_WORDS));
    }

    private static String text(JsonNode phrase) {
        return phrase.isTextual() ? phrase.asText() : phrase.path("text").asText("");
    }

    private static String query(List<String> words, int most) {
        return words.size() < FEWEST ? "" : String.join(" ", words.subList(0, Math.min(most, words.size())));
    }

    /** In the order in which they stand. Short ones say little, and most of them are function words. */
    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            if (matcher.group().length() >= SHORTEST) {
                words.add(matcher.group().toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    /** One for many and many for one, in languages that say it by an s; the word itself in others. */
    private static String otherForm(String word, String language) {
        if (!PLURAL_BY_S.contains(language) || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return word;
        }
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word + "s";
    }
}
