package io.copydesk.enrich.words;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The words that hold a language together and say nothing of what a text is about: Lucene's lists. Thread-safe. */
public final class FunctionWords {

    private static final String LUCENE = "/org/apache/lucene/analysis/";

    private static final Map<String, String> LISTS = Map.ofEntries(
            entry("ar", LUCENE + "ar/stopwords.txt"),
            entry("bg", LUCENE + "bg/stopwords.txt"),
            entry("bn", LUCENE + "bn/stopwords.txt"),
            entry("ca", LUCENE + "ca/stopwords.txt"),
            entry("ckb", LUCENE + "ckb/stopwords.txt"),
            entry("cs", LUCENE + "cz/stopwords.txt"),
            entry("da", LUCENE + "snowball/danish_stop.txt"),
            entry("de", LUCENE + "snowball/german_stop.txt"),
            entry("el", LUCENE + "el/stopwords.txt"),
            entry("en", LUCENE + "snowball/english_stop.txt"),
            entry("es", LUCENE + "snowball/spanish_stop.txt"),
            entry("et", LUCENE + "et/stopwords.txt"),
            entry("eu", LUCENE + "eu/stopwords.txt"),
            entry("fa", LUCENE + "fa/stopwords.txt"),
            entry("fi", LUCENE + "snowball/finnish_stop.txt"),
            entry("fr", LUCENE + "snowball/french_stop.txt"),
            entry("ga", LUCENE + "ga/stopwords.txt"),
            entry("gl", LUCENE + "gl/stopwords.txt"),
            entry("hi", LUCENE + "hi/stopwords.txt"),
            entry("hu", LUCENE + "snowball/hungarian_stop.txt"),
            entry("hy", LUCENE + "hy/stopwords.txt"),
            entry("id", LUCENE + "id/stopwords.txt"),
            entry("it", LUCENE + "snowball/italian_stop.txt"),
            entry("lt", LUCENE + "lt/stopwords.txt"),
            entry("lv", LUCENE + "lv/stopwords.txt"),
            entry("ne", LUCENE + "ne/stopwords.txt"),
            entry("nl", LUCENE + "snowball/dutch_stop.txt"),
            entry("no", LUCENE + "snowball/norwegian_stop.txt"),
            entry("nn", LUCENE + "snowball/norwegian_stop.txt"),
            entry("pl", LUCENE + "pl/stopwords.txt"),
            entry("pt", LUCENE + "snowball/portuguese_stop.txt"),
            entry("ro", LUCENE + "ro/stopwords.txt"),
            entry("ru", LUCENE + "snowball/russian_stop.txt"),
            entry("sr", LUCENE + "sr/stopwords.txt"),
            entry("sv", LUCENE + "snowball/swedish_stop.txt"),
            entry("ta", LUCENE + "ta/stopwords.txt"),
            entry("te", LUCENE + "te/stopwords.txt"),
            entry("th", LUCENE + "th/stopwords.txt"),
            entry("tr", LUCENE + "tr/stopwords.txt"));

    private static final Map<String, Set<String>> LOADED = new ConcurrentHashMap<>();

    private FunctionWords() {}

    /** The languages that there is a list for: BCP 47. */
    public static Set<String> languages() {
        return LISTS.keySet();
    }

    /** The function words of a language, in lower case; none if there is no list for it. */
    public static Set<String> of(String language) {
        String list = LISTS.get(language);
        return list == null
                ? Set.of()
                : LOADED.computeIfAbsent(language, loaded -> WordList.read(FunctionWords.class, list));
    }
}
