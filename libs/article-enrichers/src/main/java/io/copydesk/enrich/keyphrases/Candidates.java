package io.copydesk.enrich.keyphrases;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The phrases of an article that may be key phrases, in the order in which they are met. */
final class Candidates {

    // Names and terms of more words are rare, and nobody looks for them in full.
    private static final int MOST_WORDS = 4;

    private final Lexicon lexicon;
    private final Grammar grammar;
    private final Map<List<String>, Phrase> phrases = new LinkedHashMap<>();

    Candidates(Vocabulary vocabulary) {
        this.lexicon = new Lexicon(vocabulary);
        this.grammar = new Grammar(vocabulary.capitalisesNouns());
    }

    /** Notes all phrases of the passage. */
    void read(Passage passage) {
        List<Term> terms = lexicon.terms(passage.words());
        for (int from = 0; from < terms.size(); from++) {
            for (int to = from + 1; to <= Math.min(terms.size(), from + MOST_WORDS); to++) {
                if (Grammar.ends(terms.get(to - 1))) {
                    break;
                }
                note(passage, terms, from, to);
            }
        }
    }

    private void note(Passage passage, List<Term> terms, int from, int to) {
        List<Term> run = terms.subList(from, to);
        Fit fit = grammar.fit(run);
        if (fit == Fit.NONE) {
            return;
        }
        boolean determined = from > 0 && terms.get(from - 1).is(Use.DETERMINER);
        phrases.computeIfAbsent(run.stream().map(Term::stem).toList(), stems -> new Phrase(stems, passage.sentence()))
                .met(
                        passage.text(from, to),
                        new Phrase.Meeting(
                                passage.inTitle(),
                                fit,
                                Grammar.isName(run),
                                run.get(0).word().capitalMeansNothing(),
                                determined));
    }

    Collection<Phrase> all() {
        return phrases.values();
    }

    /** The phrase of these stems, null if it was not met. */
    @Nullable
    Phrase of(List<String> stems) {
        return phrases.get(stems);
    }
}
