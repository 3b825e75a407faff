package io.copydesk.enrich.keyphrases;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks the words of one article up in a vocabulary, each but once. Not for use by several threads. */
final class Lexicon {

    // The endings of German adjectives: "erneuerbare Energien". Verbs have them too; those of news are stop words.
    private static final Pattern GERMAN_ADJECTIVE = Pattern.compile("\\p{Ll}{3,}(?:e|er|en|es|em)");

    private static final char FIRST_HIRAGANA = '\u3041';

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final Vocabulary vocabulary;
    private final Locale locale;
    private final Map<String, Entry> entries = new HashMap<>();

    Lexicon(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.locale = Locale.forLanguageTag(vocabulary.code());
    }

    private record Entry(String stem, Set<Use> uses) {}

    /** The words with what is known of each. */
    List<Term> terms(List<Word> words) {
        return words.stream().map(this::term).toList();
    }

    private Term term(Word word) {
        Entry entry = entries.computeIfAbsent(word.text(), text -> entry(word));
        return new Term(word, entry.stem(), entry.uses());
    }

    private Entry entry(Word word) {
        String text = word.text().toLowerCase(locale).replace('’', '\'');
        return new Entry(vocabulary.stem().apply(text), uses(word, text));
    }

    private Set<Use> uses(Word word, String text) {
        Set<Use> uses = EnumSet.noneOf(Use.class);
        if (word.isNumber()) {
            add(uses, Use.NUMBER, !YEAR.matcher(text).matches());
            return uses;
        }
        add(uses, Use.CONTENT, isContent(word, text));
        add(uses, Use.NAME_PART, vocabulary.nameParts().contains(text));
        add(uses, Use.CONNECTOR, vocabulary.connectors().contains(word.text()));
        add(uses, Use.DETERMINER, vocabulary.determiners().contains(text));
        add(uses, Use.ADJECTIVE, GERMAN_ADJECTIVE.matcher(word.text()).matches());
        if (uses.contains(Use.CONTENT)) {
            boolean role = vocabulary.roles().matcher(text).matches();
            add(uses, Use.ROLE, role);
            add(uses, Use.ALONE, !role && isWhole(word, text));
        }
        return uses;
    }

    private static void add(Set<Use> uses, Use use, boolean so) {
        if (so) {
            uses.add(use);
        }
    }

    private boolean isContent(Word word, String text) {
        if (word.isAcronym() && vocabulary.nameParts().contains(word.text())) {
            return true;
        }
        // One letter says nothing. In Japanese, what is written with Hiragana is verb, adjective or glue.
        return (letters(text) > 1 || isIdeograph(text))
                && !hasHiragana(text)
                && !vocabulary.stopWords().contains(text)
                && !vocabulary.stopEndings().matcher(text).matches();
    }

    private boolean isWhole(Word word, String text) {
        if (letters(text) == 1 || vocabulary.dependent().contains(text)) {
            return false;
        }
        return word.isCapitalised()
                || (!vocabulary.capitalisesNouns()
                        && !vocabulary.dependentEndings().matcher(text).matches());
    }

    private static int letters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isIdeograph(String text) {
        return Character.isIdeographic(text.codePointAt(0));
    }

    private static boolean hasHiragana(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_HIRAGANA && UnicodeScript.of(text.charAt(i)) == UnicodeScript.HIRAGANA) {
                return true;
            }
        }
        return false;
    }
}
