package io.copydesk.enrich.keyphrases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes the best of scored phrases, none of which says what a better one has said. */
final class Selection {

    // As many as a reader takes in at a glance, and a page shows in two lines.
    private static final int MOST = 10;

    // Indian strikes, Indian forces: a third with the same word tells little more.
    private static final int MOST_OFTEN = 2;

    // The longer phrase is met less often by its nature; below this it is a different matter.
    private static final double NEARLY = 0.4;

    private Selection() {}

    /** A phrase and how much it tells. */
    record Scored(Phrase phrase, double score) {}

    static List<String> best(List<Scored> scored) {
        List<Scored> ranked = new ArrayList<>(scored);
        ranked.sort(Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparing(one -> one.phrase().firstSentence())
                .thenComparing(one -> one.phrase().spelling()));
        List<Scored> chosen = new ArrayList<>();
        for (Scored next : ranked) {
            if (!completes(next, chosen) && chosen.size() < MOST && saysSomethingNew(next.phrase(), chosen)) {
                chosen.add(next);
            }
        }
        return chosen.stream().map(one -> one.phrase().spelling()).toList();
    }

    /** Puts a phrase in the place of a common noun that is its part, if it is nearly as good: Supreme Court for court. */
    private static boolean completes(Scored next, List<Scored> chosen) {
        for (int i = 0; i < chosen.size(); i++) {
            Phrase part = chosen.get(i).phrase();
            if (part.words() == 1
                    && !part.isName()
                    && next.phrase().words() > 1
                    && next.phrase().stems().containsAll(part.stems())
                    && next.score() > NEARLY * chosen.get(i).score()) {
                chosen.set(i, new Scored(next.phrase(), chosen.get(i).score()));
                return true;
            }
        }
        return false;
    }

    private static boolean saysSomethingNew(Phrase phrase, List<Scored> chosen) {
        return chosen.stream().noneMatch(better -> saysTheSame(better.phrase(), phrase))
                && phrase.stems().stream().allMatch(stem -> timesSaid(stem, chosen) < MOST_OFTEN);
    }

    private static long timesSaid(String stem, List<Scored> chosen) {
        return chosen.stream()
                .filter(one -> one.phrase().stems().contains(stem))
                .count();
    }

    private static boolean saysTheSame(Phrase better, Phrase other) {
        return better.stems().containsAll(other.stems())
                || other.stems().containsAll(better.stems())
                || (better.words() == 1
                        && other.words() == 1
                        && isKin(better.stems().get(0), other.stems().get(0)));
    }

    /** Russia and Russian, Hamburg and Hamburger: the same but for an ending of at most three letters. */
    private static boolean isKin(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        int shared = 0;
        while (shared < shorter && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return longer - shorter <= 3 && shared >= Math.max(4, shorter - 2);
    }
}
