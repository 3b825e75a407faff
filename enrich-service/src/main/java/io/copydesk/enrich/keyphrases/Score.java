package io.copydesk.enrich.keyphrases;

import java.util.List;

/** How much a phrase tells of what an article is about. */
final class Score {

    private final Candidates candidates;
    private final Vocabulary vocabulary;
    private final FullNames fullNames;
    private final Parts parts;

    Score(Candidates candidates, Vocabulary vocabulary) {
        this.candidates = candidates;
        this.vocabulary = vocabulary;
        this.parts = new Parts(candidates);
        this.fullNames = new FullNames(candidates, parts);
    }

    /** 0 for a phrase that tells nothing. */
    double of(Phrase phrase) {
        if (fullNames.isLastName(phrase) || !isMetEnough(phrase)) {
            return 0;
        }
        double score = weightOfWords(phrase) * Math.log(1 + standing(phrase)) * lengthFactor(phrase);
        return phrase.isInTitle() ? score * 1.3 : score;
    }

    private boolean isMetEnough(Phrase phrase) {
        if (!vocabulary.isKnown()) {
            return phrase.isName() && phrase.count() > 1;
        }
        if (fullNames.mentions(phrase) > 0) {
            return true;
        }
        if (!phrase.isFirm()) {
            return phrase.count() > 1;
        }
        if (phrase.words() > 1) {
            return phrase.count() > 1
                    || (phrase.countInText() > 0 && phrase.isName() && !vocabulary.capitalisesNouns());
        }
        return phrase.isName() || vocabulary.capitalisesNouns() || phrase.count() > 2;
    }

    /** How often it stands there for its own sake, and not as a part of a longer phrase. */
    private double standing(Phrase phrase) {
        int mentions = fullNames.mentions(phrase);
        if (mentions > 0) {
            return mentions;
        }
        int inLonger = parts.mostWithin(phrase);
        return inLonger >= phrase.count() ? 0 : phrase.count() - 0.7 * (inLonger > 1 ? inLonger : 0);
    }

    private double weightOfWords(Phrase phrase) {
        double sum = 0;
        int words = 0;
        for (String stem : phrase.stems()) {
            Phrase word = candidates.of(List.of(stem));
            if (word != null) {
                sum += weight(word);
                words++;
            }
        }
        return words == 0 ? Math.log(1 + phrase.count()) : sum / words;
    }

    private double weight(Phrase word) {
        double weight = Math.log(1 + word.count());
        weight *= word.isName() ? 1.5 : 1;
        weight *= word.isInTitle() ? 1.5 : 1;
        return weight * (1 + 1.0 / (1 + word.firstSentence() / 4.0));
    }

    private double lengthFactor(Phrase phrase) {
        if (phrase.words() > 1) {
            return phrase.words() == 2 ? 1.4 : 1.5;
        }
        if (phrase.isName()) {
            return 1;
        }
        return vocabulary.capitalisesNouns()
                ? Math.min(1, 0.5 + phrase.spelling().length() / 24.0)
                : 0.6;
    }
}
