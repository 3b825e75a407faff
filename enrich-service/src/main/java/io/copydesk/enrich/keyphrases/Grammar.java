package io.copydesk.enrich.keyphrases;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which words may stand where in a phrase, without knowing their kinds: by stop words, capitals and endings. */
final class Grammar {

    // The endings of German adjectives: "erneuerbare Energien". Verbs have them too; those of news are stop words.
    private static final Pattern GERMAN_ADJECTIVE = Pattern.compile("\\p{Ll}{3,}(?:e|er|en|es|em)");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final Vocabulary vocabulary;
    private final Locale locale;

    Grammar(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.locale = Locale.forLanguageTag(vocabulary.code());
    }

    /** The word brought to what all its forms share. */
    String stem(Word word) {
        return vocabulary.stem().apply(lowerCase(word));
    }

    /** Whether the word says something of its own. */
    boolean isContent(Word word) {
        if (word.isNumber() || word.text().codePoints().allMatch(Grammar::isHiragana)) {
            return false;
        }
        if (word.isAcronym() && vocabulary.nameParts().contains(word.text())) {
            return true;
        }
        return hasLength(word) && !vocabulary.stopWords().contains(lowerCase(word));
    }

    /** How these words go together. */
    Fit fit(List<Word> words) {
        if (words.size() == 1) {
            return fitAlone(words.get(0));
        }
        boolean loose = false;
        boolean content = false;
        boolean allCapitals = true;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean last = i == words.size() - 1;
            if (isContent(word) && !isRole(word)) {
                content = true;
                allCapitals &= word.isCapitalised();
                loose |= word.isGenitive() && !last;
            } else if (isNamePart(word)) {
                loose |= word.isGenitive() && !last;
            } else if (i > 0 && (isModel(word) || (!last && isConnector(words, i)))) {
                loose = true;
            } else {
                return Fit.NONE;
            }
        }
        boolean mixed = loose || words.stream().anyMatch(word -> !isContent(word));
        if (!content || (mixed && !allCapitals) || (vocabulary.capitalisesNouns() && !isGermanNounPhrase(words))) {
            return Fit.NONE;
        }
        return loose ? Fit.LOOSE : Fit.FIRM;
    }

    private Fit fitAlone(Word word) {
        boolean says = isContent(word)
                && !isRole(word)
                && !isDependent(word)
                && (word.isCapitalised() || !vocabulary.capitalisesNouns());
        return says ? Fit.FIRM : Fit.NONE;
    }

    /** Whether the words are written as a name. */
    boolean isName(List<Word> words) {
        return words.stream()
                .filter(word -> isContent(word) || isNamePart(word))
                .allMatch(word -> word.isCapitalisedItself() || word.isAcronym());
    }

    /** Whether the word before a noun shows that it is a common one. */
    boolean isDeterminer(Word word) {
        return vocabulary.determiners().contains(lowerCase(word));
    }

    private boolean isNamePart(Word word) {
        return word.isCapitalisedItself() && vocabulary.nameParts().contains(lowerCase(word));
    }

    private boolean isRole(Word word) {
        return vocabulary.roles().matcher(lowerCase(word)).matches();
    }

    private boolean isDependent(Word word) {
        String text = lowerCase(word);
        if (vocabulary.dependent().contains(text)) {
            return true;
        }
        return !word.isCapitalised()
                && vocabulary.dependentEndings().matcher(text).matches();
    }

    /** The 737 of Boeing and the 5 of an article, not a year. */
    private static boolean isModel(Word word) {
        return word.isNumber() && !YEAR.matcher(word.text()).matches();
    }

    private boolean isConnector(List<Word> words, int i) {
        return vocabulary.connectors().contains(words.get(i).text())
                && words.get(i - 1).isCapitalised()
                && words.get(i + 1).isCapitalised();
    }

    private boolean isGermanNounPhrase(List<Word> words) {
        boolean nounMet = false;
        for (Word word : words) {
            if (word.isCapitalised() || word.isNumber()) {
                nounMet = true;
            } else if (!vocabulary.connectors().contains(word.text())
                    && (nounMet || !GERMAN_ADJECTIVE.matcher(word.text()).matches())) {
                return false;
            }
        }
        return nounMet;
    }

    private String lowerCase(Word word) {
        return word.text().toLowerCase(locale).replace('’', '\'');
    }

    /** One letter says nothing. */
    private static boolean hasLength(Word word) {
        return word.text().codePointCount(0, word.text().length()) > 1;
    }

    private static boolean isHiragana(int character) {
        return UnicodeScript.of(character) == UnicodeScript.HIRAGANA || character == '\u30fc';
    }
}
