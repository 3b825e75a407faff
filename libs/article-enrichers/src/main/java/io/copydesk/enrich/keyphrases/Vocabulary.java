package io.copydesk.enrich.keyphrases;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What is known of a language. All words are in lower case.
 *
 * @param code BCP 47
 * @param stopWords what no phrase is made of
 * @param nameParts those of them that belong to a name when capitalised: New in New York; an entry in capitals is an
 *     acronym that is no stop word: US
 * @param dependent words that say something only with another: adjectives
 * @param connectors what may stand inside a name: of in Bank of England
 * @param determiners what stands before a common noun and seldom before a name
 * @param roles words for what a person is, which stand before the name and are no part of it
 * @param dependentEndings the endings of words that say something only with another
 * @param stopEndings the endings of words that no phrase is made of: Korean verbs
 * @param endings what is written onto a word and is no part of it: the 's of a genitive, Korean particles
 * @param capitalisesNouns whether every noun is capitalised, as in German
 * @param elides whether it writes l'accord for two words
 * @param stem brings the forms of a word to one
 */
record Vocabulary(
        String code,
        Set<String> stopWords,
        Set<String> nameParts,
        Set<String> dependent,
        Set<String> connectors,
        Set<String> determiners,
        Pattern roles,
        Pattern dependentEndings,
        Pattern stopEndings,
        Pattern endings,
        boolean capitalisesNouns,
        boolean elides,
        UnaryOperator<String> stem) {

    /** Whether the language's function words are known; if not, only names can be told. */
    boolean isKnown() {
        return !stopWords.isEmpty();
    }
}
