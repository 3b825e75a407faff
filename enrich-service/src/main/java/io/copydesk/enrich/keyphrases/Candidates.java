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

    private final Grammar grammar;
    private final Map<List<String>, Phrase> phrases = new LinkedHashMap<>();

    Candidates(Grammar grammar) {
        this.grammar = grammar;
    }

    /** Notes all phrases of the passage. */
    void read(Passage passage) {
        List<Word> words = passage.words();
        List<String> stems = words.stream().map(grammar::stem).toList();
        for (int from = 0; from < words.size(); from++) {
            boolean determined = from > 0 && grammar.isDeterminer(words.get(from - 1));
            for (int to = from + 1; to <= Math.min(words.size(), from + MOST_WORDS); to++) {
                List<Word> run = words.subList(from, to);
                Fit fit = grammar.fit(run);
                if (fit != Fit.NONE) {
                    phrases.computeIfAbsent(
                                    List.copyOf(stems.subList(from, to)), key -> new Phrase(key, passage.sentence()))
                            .met(
                                    passage.text(from, to),
                                    new Phrase.Meeting(passage.inTitle(), fit, grammar.isName(run), determined));
                }
            }
        }
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
