package io.copydesk.enrich.keyphrases;

import java.util.Set;

/**
 * A word where it stands, and what the language knows of it.
 *
 * @param stem the word brought to what all its forms share
 */
record Term(Word word, String stem, Set<Use> uses) {

    boolean is(Use use) {
        return uses.contains(use);
    }

    /** Whether it is a part of a name here, being one of the words that may be. */
    boolean isNamePart() {
        return is(Use.NAME_PART) && word.isCapitalisedItself();
    }
}
