package io.copydesk.enrich.keyphrases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The persons who are named in full once and by their last name from then on: both are one, to be shown in full and
 * counted together.
 */
final class FullNames {

    private final Map<String, Phrase> byLastName = new HashMap<>();
    private final Candidates candidates;
    private final Parts parts;

    FullNames(Candidates candidates, Parts parts) {
        this.candidates = candidates;
        this.parts = parts;
        for (Phrase phrase : candidates.all()) {
            if (isFullName(phrase)) {
                byLastName.merge(lastName(phrase), phrase, (one, other) -> other.count() > one.count() ? other : one);
            }
        }
    }

    /** How often the person is named, in full or not; 0 if the phrase is no full name, or not the usual one. */
    int mentions(Phrase phrase) {
        if (phrase.words() < 2 || byLastName.get(lastName(phrase)) != phrase) {
            return 0;
        }
        Phrase alone = alone(phrase);
        return alone == null ? phrase.count() : alone.count();
    }

    /** Whether this is the last name of someone who is also named in full. */
    boolean isLastName(Phrase phrase) {
        return phrase.words() == 1 && byLastName.containsKey(phrase.stems().get(0));
    }

    /** The last name is also used alone, the first name hardly ever. */
    private boolean isFullName(Phrase phrase) {
        if (phrase.words() != 2
                || !phrase.isName()
                || phrase.countInText() == 0
                || parts.mostWithin(phrase) >= phrase.count()) {
            return false;
        }
        Phrase first = candidates.of(List.of(phrase.stems().get(0)));
        Phrase last = alone(phrase);
        return first != null
                && last != null
                && last.isName()
                && last.count() > phrase.count()
                && first.count() <= phrase.count() + 1;
    }

    private @Nullable Phrase alone(Phrase fullName) {
        return candidates.of(List.of(lastName(fullName)));
    }

    private static String lastName(Phrase phrase) {
        return phrase.stems().get(phrase.words() - 1);
    }
}
