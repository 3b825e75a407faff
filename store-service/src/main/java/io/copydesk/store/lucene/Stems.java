package io.copydesk.store.lucene;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.ConditionalTokenFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.stempel.StempelFilter;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.TamilStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * The stems of words by language: Lucene's lightest stemmer of each, for a heavier one makes one of two words now and then; but
 * Snowball's for English, as the lightest finds too few plurals.
 * A stem has its language behind it, as in {@code =election|en}, so that what one language makes of a word is not found among
 * the words of another, nor by anything that somebody can type. Thread-safe.
 */
final class Stems {

    private static final Map<String, UnaryOperator<TokenStream>> LANGUAGES = new TreeMap<>(Map.ofEntries(
            entry("ar", in -> new ArabicStemFilter(new ArabicNormalizationFilter(new DecimalDigitFilter(in)))),
            entry("bg", BulgarianStemFilter::new),
            entry(
                    "bn",
                    in -> new BengaliStemFilter(
                            new BengaliNormalizationFilter(new IndicNormalizationFilter(new DecimalDigitFilter(in))))),
            entry("ca", in -> snowball(new ElisionFilter(in, FrenchAnalyzer.DEFAULT_ARTICLES), new CatalanStemmer())),
            entry("cs", CzechStemFilter::new),
            entry("da", in -> snowball(in, new DanishStemmer())),
            entry("de", in -> new GermanLightStemFilter(new GermanNormalizationFilter(in))),
            entry("el", in -> new GreekStemFilter(new GreekLowerCaseFilter(in))),
            entry("en", in -> snowball(new EnglishPossessiveFilter(in), new EnglishStemmer())),
            entry("es", SpanishLightStemFilter::new),
            entry("et", in -> snowball(in, new EstonianStemmer())),
            entry("fa", in -> new PersianStemFilter(new PersianNormalizationFilter(new ArabicNormalizationFilter(in)))),
            entry("fi", FinnishLightStemFilter::new),
            entry("fr", in -> new FrenchLightStemFilter(new ElisionFilter(in, FrenchAnalyzer.DEFAULT_ARTICLES))),
            entry("ga", in -> snowball(in, new IrishStemmer())),
            entry(
                    "hi",
                    in -> new HindiStemFilter(
                            new HindiNormalizationFilter(new IndicNormalizationFilter(new DecimalDigitFilter(in))))),
            entry("hu", HungarianLightStemFilter::new),
            entry("hy", in -> snowball(in, new ArmenianStemmer())),
            entry("id", IndonesianStemFilter::new),
            entry("it", in -> new ItalianLightStemFilter(new ElisionFilter(in, FrenchAnalyzer.DEFAULT_ARTICLES))),
            entry("lt", in -> snowball(in, new LithuanianStemmer())),
            entry("lv", LatvianStemFilter::new),
            entry("nl", in -> snowball(in, new DutchStemmer())),
            entry("no", NorwegianLightStemFilter::new),
            entry("pl", in -> new StempelFilter(in, new StempelStemmer(PolishAnalyzer.getDefaultTable()))),
            entry("pt", PortugueseLightStemFilter::new),
            entry("ro", in -> snowball(in, new RomanianStemmer())),
            entry("ru", RussianLightStemFilter::new),
            entry("sr", in -> snowball(in, new SerbianStemmer())),
            entry("sv", SwedishLightStemFilter::new),
            entry("ta", in -> snowball(in, new TamilStemmer())),
            entry("tr", in -> snowball(new ApostropheFilter(new TurkishLowerCaseFilter(in)), new TurkishStemmer()))));

    // The two ways of writing Norwegian differ little, and a page often says only that it is Norwegian.
    private static final Map<String, String> SAME = Map.of("nb", "no", "nn", "no", "hr", "sr", "bs", "sr");

    private static final Analyzer ANALYZER = new Analyzer(Analyzer.PER_FIELD_REUSE_STRATEGY) {
        @Override
        protected TokenStreamComponents createComponents(String language) {
            Tokenizer words = new StandardTokenizer();
            // Turkish has its own lower case, which the other one would spoil.
            TokenStream lower = language.equals("tr") ? words : new LowerCaseFilter(words);
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(stem(lower, language)));
        }
    };

    /** What stands between a stem and its language. */
    static final char LANGUAGE = '|';

    private Stems() {}

    /** How a stem stands in the index. */
    static String term(String stem, String language) {
        return "=" + stem + LANGUAGE + language;
    }

    /** The language whose stemmer is for articles of this one; null if there is none. */
    static @Nullable String language(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        int end = tag.indexOf('-');
        String base = end < 0 ? tag : tag.substring(0, end);
        String language = SAME.getOrDefault(base, base);
        return LANGUAGES.containsKey(language) ? language : null;
    }

    static Set<String> languages() {
        return LANGUAGES.keySet();
    }

    /** The terms of a text; to be consumed and closed before the same thread asks for the next of this language. */
    private static TokenStream of(String language, String text) {
        return ANALYZER.tokenStream(language, text);
    }

    /** The stems of one word, and which languages bring it to each; languages that split it into several words have none. */
    static Map<String, Set<String>> ofWord(String word, Collection<String> languages) {
        Map<String, Set<String>> stems = new TreeMap<>();
        for (String language : languages) {
            String term = onlyTerm(word, language);
            if (term != null) {
                stems.computeIfAbsent(term.substring(1, term.lastIndexOf(LANGUAGE)), stem -> new TreeSet<>())
                        .add(language);
            }
        }
        return stems;
    }

    private static @Nullable String onlyTerm(String word, String language) {
        try (TokenStream stream = of(language, word)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            String first = stream.incrementToken() ? term.toString() : null;
            boolean isOnly = !stream.incrementToken();
            stream.end();
            return isOnly ? first : null;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
    }

    /** Words in small letters, each followed by its stem in the same place. */
    static TokenStream beside(TokenStream words, String language) {
        return new ConditionalTokenFilter(new KeywordRepeatFilter(words), in -> stem(in, language)) {
            private final KeywordAttribute isWord = addAttribute(KeywordAttribute.class);

            @Override
            protected boolean shouldFilter() {
                return !isWord.isKeyword();
            }
        };
    }

    private static TokenStream stem(TokenStream words, String language) {
        return new Mark(
                LANGUAGES.getOrDefault(language, UnaryOperator.identity()).apply(words), language);
    }

    private static TokenStream snowball(TokenStream in, SnowballStemmer stemmer) {
        return new SnowballFilter(in, stemmer);
    }

    /** Makes terms of stems. */
    private static final class Mark extends TokenFilter {

        private final String language;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Mark(TokenStream in, String language) {
            super(in);
            this.language = language;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            String stem = term.toString();
            term.setEmpty().append(term(stem, language));
            return true;
        }
    }
}
