package io.copydesk.enrich.keyphrases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often phrases stand as a part of longer ones: Valley Bank in Silicon Valley Bank. */
final class Parts {

    private final Map<List<String>, Integer> within = new HashMap<>();

    Parts(Candidates candidates) {
        for (Phrase phrase : candidates.all()) {
            if (phrase.isFirm() || phrase.count() > 1) {
                count(phrase);
            }
        }
    }

    private void count(Phrase whole) {
        List<String> stems = whole.stems();
        for (int from = 0; from < stems.size(); from++) {
            for (int to = from + 1; to <= stems.size(); to++) {
                if (to - from < stems.size()) {
                    within.merge(stems.subList(from, to), whole.count(), Math::max);
                }
            }
        }
    }

    /** How often the phrase is met within the longer phrase that it is most often a part of; 0 if in none. */
    int mostWithin(Phrase phrase) {
        return within.getOrDefault(phrase.stems(), 0);
    }
}
