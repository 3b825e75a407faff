package io.copydesk.enrich.keyphrases;

import static java.util.Map.entry;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The vocabularies of all languages, each loaded when it is first asked for. Thread-safe. */
final class Vocabularies {

    private static final String LUCENE = "/org/apache/lucene/analysis/";

    private static final Map<String, String> FUNCTION_WORDS = Map.ofEntries(
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

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private static final Map<String, Pattern> ROLES = Map.of(
            "de",
            Pattern.compile(
                    "[\\p{L}-]*(?:minister|präsident|kanzler|chef|sprecher|trainer|leiter|direktor|sekretär|politiker"
                            + "|forscher|anwalt|anwält|manager|kommissar|richter|meister|inhaber|rät|experte|expert|vorsitzende"
                            + "|vorstand|kandidat|autor|professor|kolleg|ökonom|historiker|coach|bürgermeister|abgeordnete|chefredakteur)(?:in|innen|e|en|er|es|s|n)?"),
            "en",
            Pattern.compile(
                    "(?:vice-|ex-)?(?:president|minister|secretary|senator|sen|governor|gov|rep|representative"
                            + "|congressman|congresswoman|mayor|judge|justice|chief|chairman|chairwoman|chair|director|professor"
                            + "|prof|general|gen|colonel|captain|officer|sergeant|detective"
                            + "|coach|manager|striker|midfielder|analyst|economist|attorney|adv|advocate|pm|ceo|mp|mps|author)s?"));

    private static final Map<String, Pattern> DEPENDENT_ENDINGS =
            Map.of("en", Pattern.compile("\\p{L}{3,}(?:ed|ly|ous|ful|less|able|ible|ive)"));

    private static final Map<String, Pattern> STOP_ENDINGS =
            Map.of("ko", Pattern.compile(".*(?:다|요|고|며|면|서|지만|는데|하는|되는|했던|하던|으나|라며|라는|다는|려는|려고|하게|되게|적인|적으로|스러운|이라며)"));

    private static final Pattern GENITIVE = Pattern.compile("['’][sS]$");

    private static final Map<String, Pattern> ENDINGS = Map.of(
            "tr", Pattern.compile("['’]\\p{Ll}+$"),
            "ko",
                    Pattern.compile("(?<=\\p{IsHangul}{2})(?:에서는|에서도|에서|에게|에는|에도|으로|까지|부터|들은|들이|들을|들의|는|은|을|를"
                            + "|(?<!주)의|(?<![문론]|작)가|(?<!어린|젊은)이|과|와|에)$"));

    private final Map<String, Vocabulary> loaded = new ConcurrentHashMap<>();

    /** The vocabulary of this language, one that knows no words for a language without a list. */
    Vocabulary of(String language) {
        return loaded.computeIfAbsent(language, Vocabularies::load);
    }

    private static Vocabulary load(String language) {
        Set<String> stopWords = new HashSet<>(WordList.read(FUNCTION_WORDS.getOrDefault(language, "/none")));
        stopWords.addAll(list("stopwords", language));
        return new Vocabulary(
                language,
                stopWords,
                list("nameparts", language),
                list("dependent", language),
                list("connectors", language),
                list("determiners", language),
                ROLES.getOrDefault(language, NOTHING),
                DEPENDENT_ENDINGS.getOrDefault(language, NOTHING),
                STOP_ENDINGS.getOrDefault(language, NOTHING),
                ENDINGS.getOrDefault(language, GENITIVE),
                Set.of("de", "lb", "gsw", "nds").contains(language),
                Set.of("fr", "it", "ca", "oc").contains(language),
                Stems.of(language));
    }

    private static Set<String> list(String kind, String language) {
        return WordList.read(kind + "/" + language + ".txt");
    }
}
