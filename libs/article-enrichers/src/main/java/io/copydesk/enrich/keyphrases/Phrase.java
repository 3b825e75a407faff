package io.copydesk.enrich.keyphrases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A candidate and how it was met. Grows while the article is read. */
final class Phrase {

    // Outweighs any number of times at a sentence's beginning, where every word has a capital.
    private static final int WITHIN_A_SENTENCE = 10_000;

    private final List<String> stems;
    private final int firstSentence;
    private final Map<String, Integer> spellings = new LinkedHashMap<>();
    private boolean inTitle;
    private boolean firm;
    private int count;
    private int countInText;
    private int asName;
    private int determined;

    Phrase(List<String> stems, int firstSentence) {
        this.stems = stems;
        this.firstSentence = firstSentence;
    }

    /** Notes that it was met once more. */
    void met(String spelling, Meeting meeting) {
        spellings.merge(spelling, meeting.capitalDueToPlace() ? 1 : WITHIN_A_SENTENCE, Integer::sum);
        count++;
        countInText += meeting.inTitle() ? 0 : 1;
        inTitle |= meeting.inTitle();
        firm |= meeting.fit() == Fit.FIRM;
        asName += meeting.asName() ? 1 : 0;
        determined += meeting.afterDeterminer() ? 1 : 0;
    }

    /**
     * One time that a phrase is met.
     *
     * @param asName whether it is written as a name is
     * @param capitalDueToPlace whether its first word may owe its capital to the beginning of a sentence
     * @param afterDeterminer whether an article or its like stands before it
     */
    record Meeting(boolean inTitle, Fit fit, boolean asName, boolean capitalDueToPlace, boolean afterDeterminer) {}

    List<String> stems() {
        return stems;
    }

    int words() {
        return stems.size();
    }

    /** The number of the sentence in which it is first met, 0 for the title. */
    int firstSentence() {
        return firstSentence;
    }

    boolean isInTitle() {
        return inTitle;
    }

    boolean isFirm() {
        return firm;
    }

    /** How often it is met, in the title too. */
    int count() {
        return count;
    }

    int countInText() {
        return countInText;
    }

    /**
     * Whether it is a name rather than a common noun: by its capitals, by what stands before it, and by its forms, of
     * which a name has but two, Trump and Trumps.
     */
    boolean isName() {
        return asName * 2 >= count && asName > 0 && determined * 3 <= count && !isInflected();
    }

    private boolean isInflected() {
        String first = spellings.keySet().iterator().next();
        return spellings.keySet().stream()
                .anyMatch(other -> !other.equals(first)
                        && !other.equals(first + "s")
                        && !first.equals(other + "s")
                        && !other.equalsIgnoreCase(first));
    }

    boolean isCapitalised() {
        return Character.isUpperCase(spelling().codePointAt(0));
    }

    /** As it is most often written within sentences; of two as often, as it was first. */
    String spelling() {
        String most = "";
        int times = 0;
        for (Map.Entry<String, Integer> spelling : spellings.entrySet()) {
            if (spelling.getValue() > times) {
                most = spelling.getKey();
                times = spelling.getValue();
            }
        }
        return most;
    }
}
