package io.copydesk.enrich.keyphrases;

import java.util.List;

/** Which words may stand where in a phrase. Stateless. */
final class Grammar {

    private final boolean capitalisesNouns;

    /** @param capitalisesNouns whether every noun is capitalised, as in German: then nothing else ends a phrase */
    Grammar(boolean capitalisesNouns) {
        this.capitalisesNouns = capitalisesNouns;
    }

    /** Whether no phrase that begins before this word can go on over it. */
    static boolean ends(Term term) {
        return !(term.is(Use.CONTENT) || term.isNamePart() || term.is(Use.CONNECTOR) || term.is(Use.NUMBER));
    }

    /** How these words go together. */
    Fit fit(List<Term> terms) {
        if (terms.size() == 1) {
            return terms.get(0).is(Use.ALONE) ? Fit.FIRM : Fit.NONE;
        }
        boolean loose = false;
        boolean content = false;
        boolean glued = false;
        boolean allCapitals = true;
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            boolean last = i == terms.size() - 1;
            if (term.is(Use.CONTENT) && !term.is(Use.ROLE)) {
                content = true;
                allCapitals &= term.word().isCapitalised();
            } else if (term.isNamePart()) {
                glued = true;
            } else if (i > 0 && (term.is(Use.NUMBER) || (!last && connects(terms, i)))) {
                glued = true;
                loose = true;
            } else {
                return Fit.NONE;
            }
            loose |= term.word().isGenitive() && !last;
        }
        if (!content || ((glued || loose) && !allCapitals) || (capitalisesNouns && !isGermanNounPhrase(terms))) {
            return Fit.NONE;
        }
        return loose ? Fit.LOOSE : Fit.FIRM;
    }

    /** Whether the words are written as a name. */
    static boolean isName(List<Term> terms) {
        return terms.stream()
                .filter(term -> term.is(Use.CONTENT) || term.isNamePart())
                .map(Term::word)
                .allMatch(word -> word.isCapitalisedItself() || word.isAcronym());
    }

    private static boolean connects(List<Term> terms, int i) {
        return terms.get(i).is(Use.CONNECTOR)
                && terms.get(i - 1).word().isCapitalised()
                && terms.get(i + 1).word().isCapitalised();
    }

    /** Adjectives, then nouns. */
    private static boolean isGermanNounPhrase(List<Term> terms) {
        boolean nounMet = false;
        for (Term term : terms) {
            if (term.word().isCapitalised() || term.is(Use.NUMBER)) {
                nounMet = true;
            } else if (!term.is(Use.CONNECTOR) && (nounMet || !term.is(Use.ADJECTIVE))) {
                return false;
            }
        }
        return nounMet;
    }
}
