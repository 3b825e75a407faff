package io.copydesk.enrich.keyphrases;

import java.util.List;

/** How much a phrase tells of what an article is about. */
final class Score {

    // These were set by reading the phrases of a hundred English and German newsroom articles until they were those
    // that a
    // reader would have named. The order of a few neighbours depends on them, seldom which phrases there are.

    // The headline is the editor's own choice of key phrases; a name tells more of a piece of news than a common noun.
    private static final double WORD_IN_TITLE = 1.5;
    private static final double NAME = 1.5;
    // Less than for its words: it has had those already.
    private static final double PHRASE_IN_TITLE = 1.3;
    // News says early what it is about: the first sentence counts twice, the fifth one and a half times.
    private static final double EARLY_SENTENCES = 4;
    // Bank within Bank of Canada says little that the longer phrase doesn't; some of it, for it has sentences of its
    // own.
    private static final double SHARE_OF_LONGER = 0.7;
    // Two words say more than one; a third adds detail, and not much.
    private static final double TWO_WORDS = 1.4;
    private static final double MORE_WORDS = 1.5;
    // A lone common noun says least: oil, bridge. In German, where compounds are written as one word, the longer it is
    // the
    // more it says: full weight from twelve letters on, as Wahleinmischung has them and Ball has not.
    private static final double LONE_NOUN = 0.6;
    private static final double GERMAN_NOUN = 0.5;
    private static final double GERMAN_LETTERS = 24;
    // Once may be chance, and so may twice for a small word in a long article.
    private static final int LONE_NOUN_TIMES = 3;

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
        return phrase.isInTitle() ? score * PHRASE_IN_TITLE : score;
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
        return phrase.isName() || vocabulary.capitalisesNouns() || phrase.count() >= LONE_NOUN_TIMES;
    }

    /** How often it stands there for its own sake, and not as a part of a longer phrase. */
    private double standing(Phrase phrase) {
        int mentions = fullNames.mentions(phrase);
        if (mentions > 0) {
            return mentions;
        }
        int inLonger = parts.mostWithin(phrase);
        return inLonger >= phrase.count() ? 0 : phrase.count() - SHARE_OF_LONGER * (inLonger > 1 ? inLonger : 0);
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
        weight *= word.isName() ? NAME : 1;
        weight *= word.isInTitle() ? WORD_IN_TITLE : 1;
        return weight * (1 + 1.0 / (1 + word.firstSentence() / EARLY_SENTENCES));
    }

    private double lengthFactor(Phrase phrase) {
        if (phrase.words() > 1) {
            return phrase.words() == 2 ? TWO_WORDS : MORE_WORDS;
        }
        if (phrase.isName()) {
            return 1;
        }
        return vocabulary.capitalisesNouns()
                ? Math.min(1, GERMAN_NOUN + phrase.spelling().length() / GERMAN_LETTERS)
                : LONE_NOUN;
    }
}
