package io.copydesk.enrich.keyphrases;

import io.copydesk.enrich.words.FunctionWords;
import io.copydesk.enrich.words.Stems;
import io.copydesk.enrich.words.WordList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The vocabularies of all languages, each loaded when it is first asked for. Thread-safe. */
final class Vocabularies {

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
        Set<String> stopWords = new HashSet<>(FunctionWords.of(language));
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
        return WordList.read(Vocabularies.class, kind + "/" + language + ".txt");
    }
}
