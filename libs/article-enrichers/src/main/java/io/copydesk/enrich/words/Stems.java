package io.copydesk.enrich.words;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.de.GermanLightStemmer;
import org.apache.lucene.analysis.en.EnglishMinimalStemmer;
import org.apache.lucene.analysis.es.SpanishLightStemmer;
import org.apache.lucene.analysis.fi.FinnishLightStemmer;
import org.apache.lucene.analysis.fr.FrenchMinimalStemmer;
import org.apache.lucene.analysis.hu.HungarianLightStemmer;
import org.apache.lucene.analysis.it.ItalianLightStemmer;
import org.apache.lucene.analysis.no.NorwegianMinimalStemmer;
import org.apache.lucene.analysis.pt.PortugueseMinimalStemmer;
import org.apache.lucene.analysis.ru.RussianLightStemmer;
import org.apache.lucene.analysis.sv.SwedishMinimalStemmer;

/**
 * Brings singular and plural, and where there are many more forms those too, to one: Lucene's lightest stemmers, for a
 * heavier one makes one of two words now and then.
 */
public final class Stems {

    private static final Map<String, UnaryOperator<String>> BY_LANGUAGE = Map.ofEntries(
            entry("de", word -> stem(word, new GermanLightStemmer()::stem)),
            entry("en", word -> stem(word, new EnglishMinimalStemmer()::stem)),
            entry("es", word -> stem(word, new SpanishLightStemmer()::stem)),
            entry("fi", word -> stem(word, new FinnishLightStemmer()::stem)),
            entry("fr", word -> stem(word, new FrenchMinimalStemmer()::stem)),
            entry("hu", word -> stem(word, new HungarianLightStemmer()::stem)),
            entry("it", word -> stem(word, new ItalianLightStemmer()::stem)),
            entry("no", word -> stem(word, new NorwegianMinimalStemmer(1)::stem)),
            entry("pt", word -> stem(word, new PortugueseMinimalStemmer()::stem)),
            entry("ru", word -> stem(word, new RussianLightStemmer()::stem)),
            entry("sv", word -> stem(word, new SwedishMinimalStemmer()::stem)));

    private Stems() {}

    /** What brings a lower-case word of this language to its stem; the word itself where no stemmer is known. */
    public static UnaryOperator<String> of(String language) {
        return BY_LANGUAGE.getOrDefault(language, UnaryOperator.identity());
    }

    private static String stem(String word, Stemmer stemmer) {
        char[] letters = word.toCharArray();
        return new String(letters, 0, stemmer.stem(letters, letters.length));
    }

    /** Lucene's stemmers work in place and tell the new length. */
    @FunctionalInterface
    private interface Stemmer {
        int stem(char[] letters, int length);
    }
}
