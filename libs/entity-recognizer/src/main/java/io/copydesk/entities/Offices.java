package io.copydesk.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What stands before a person's name and tells that it is one: "Mr", "President", "Foreign Minister". It is no part of the name, and what
 * follows it with capitals is a person. Thread-safe.
 */
final class Offices {

    private static final Set<String> HONORIFICS = Set.of(
            "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", "Prof", "Prof.", "Sir", "Dame", "Lord",
            "Lady");

    private static final Set<String> OFFICES = Set.of(
            "President",
            "Minister",
            "Premier",
            "Chancellor",
            "Secretary",
            "Senator",
            "Sen.",
            "Rep.",
            "Gov.",
            "Governor",
            "Congressman",
            "Congresswoman",
            "Representative",
            "Mayor",
            "Ambassador",
            "Chairman",
            "Chairwoman",
            "Chairperson",
            "Spokesman",
            "Spokeswoman",
            "Spokesperson",
            "Justice",
            "Judge",
            "General",
            "Gen.",
            "Colonel",
            "Col.",
            "Major",
            "Captain",
            "Capt.",
            "Lieutenant",
            "Lt.",
            "Sergeant",
            "Sgt.",
            "Admiral",
            "Commander",
            "Marshal",
            "King",
            "Queen",
            "Emperor",
            "Pope",
            "Bishop",
            "Archbishop",
            "Cardinal",
            "Rabbi",
            "Imam",
            "Sheikh",
            "Ayatollah",
            "Professor",
            "Doctor",
            "Director",
            "Commissioner",
            "Councillor",
            "Speaker",
            "Officer",
            "Detective",
            "Inspector",
            "Superintendent",
            "Attorney",
            "Prosecutor",
            "Coach",
            "Rev.",
            "Reverend",
            "Father",
            "Sister",
            "Archduke",
            "Duke",
            "Duchess",
            "Chief");

    /** Of an office's name, behind it: "Secretary of State", "Secretary General". */
    private static final Set<String> BEHIND =
            Set.of("of", "State", "Defense", "Defence", "Treasury", "General", "Elect", "-", "elect", "Executive");

    /** Confidence in who is known by an office only. */
    private static final double KNOWN_BY_OFFICE = 0.7;

    /** Words of a name. */
    private static final int LONGEST = 4;

    private final Sentence sentence;

    private Offices(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Takes offices off the names of a sentence, and adds who is named behind one and was not found. */
    static List<Mention> apply(Sentence sentence, List<Mention> mentions) {
        Offices offices = new Offices(sentence);
        List<Mention> all = new ArrayList<>();
        mentions.forEach(mention -> all.add(offices.withoutOffice(mention)));
        for (int i = 0; i + 1 < sentence.size(); i++) {
            if (isOffice(sentence.word(i))) {
                offices.behind(i + 1, all);
            }
        }
        all.sort(Comparator.comparingInt(Mention::start));
        return all;
    }

    /** Whether a word stands before names and is none. */
    static boolean isOffice(String word) {
        return OFFICES.contains(word) || HONORIFICS.contains(word);
    }

    private Mention withoutOffice(Mention mention) {
        int from = mention.start();
        if (mention.type() == EntityType.PER) {
            for (int i = 0; i + 1 < sentence.size(); i++) {
                if (sentence.start(i) >= mention.start()
                        && sentence.end(i) < mention.end()
                        && isOffice(sentence.word(i))) {
                    int name = i + 1;
                    while (name + 1 < sentence.size() && BEHIND.contains(sentence.word(name))) {
                        name++;
                    }
                    from = sentence.start(name) < mention.end() ? sentence.start(name) : from;
                }
            }
        }
        return new Mention(mention.type(), from, mention.end(), mention.confidence());
    }

    /** Adds the words with capitals from one on, unless any is a part of a name or of an office already. */
    private void behind(int from, List<Mention> all) {
        int end = from;
        while (end < sentence.size() && end < from + LONGEST && isCapital(sentence.word(end))) {
            if (isOffice(sentence.word(end)) || BEHIND.contains(sentence.word(end)) || isIn(sentence.start(end), all)) {
                return;
            }
            end++;
        }
        if (end > from && end < from + LONGEST) {
            all.add(new Mention(EntityType.PER, sentence.start(from), sentence.end(end - 1), KNOWN_BY_OFFICE));
        }
    }

    private static boolean isCapital(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
    }

    private static boolean isIn(int at, List<Mention> all) {
        return all.stream().anyMatch(mention -> mention.start() <= at && mention.end() > at);
    }
}
