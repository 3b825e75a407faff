package io.copydesk.entities;

import java.util.List;
import java.util.Set;

/**
 * Cuts what was found into names: "UK spy agency GCHQ" is two, and of "northern Ontario" one word is; common words hold no
 * name together. Of one sentence; not thread-safe.
 */
final class NamePieces {

    private static final Set<String> ARTICLES = Set.of("The", "A", "An");

    /** What may stand inside a name and at neither end. */
    private static final Set<String> INNER = Set.of(
            "of", "the", "and", "for", "in", "on", "at", "to", "a", "upon", "'s", "’s", "'", "’", "-", "–", "/", "&",
            ",");

    /** What may also begin one. */
    private static final Set<String> PARTICLES = Set.of(
            "de", "la", "le", "les", "du", "des", "di", "da", "do", "dos", "del", "della", "van", "von", "der", "den",
            "ter", "el", "al", "bin", "ibn", "y", "e", "und", "et", "zu", "san");

    private final Gazetteer gazetteer;
    private final Sentence sentence;
    private final List<Mention> to;

    /** @param to takes the names */
    NamePieces(Gazetteer gazetteer, Sentence sentence, List<Mention> to) {
        this.gazetteer = gazetteer;
        this.sentence = sentence;
        this.to = to;
    }

    /**
     * Adds the names among some words that were found to be one.
     *
     * @param from the first word
     * @param end behind the last one
     */
    void add(int from, int end, EntityType type, double confidence) {
        int start = from;
        boolean capitals = hasCapital(from, end);
        for (int i = from; i <= end; i++) {
            if (i == end || (capitals && isCommon(sentence.word(i)))) {
                add(start, i, Piece.of(start > from, i < end), type, confidence);
                start = i + 1;
            }
        }
    }

    /** What a name is of what was found: all of it, or a piece with a common word behind it or before it. */
    private enum Piece {
        WHOLE,
        BEFORE_COMMON,
        LAST;

        static Piece of(boolean behindCommon, boolean beforeCommon) {
            return beforeCommon ? BEFORE_COMMON : behindCommon ? LAST : WHOLE;
        }
    }

    private void add(int from, int end, Piece piece, EntityType type, double confidence) {
        int start = from;
        int stop = end;
        while (start < stop
                && (INNER.contains(sentence.word(start))
                        || (piece != Piece.WHOLE && ARTICLES.contains(sentence.word(start))))) {
            start++;
        }
        while (start < stop && INNER.contains(sentence.word(stop - 1))) {
            stop--;
        }
        if (start == stop || !isName(start, stop)) {
            return;
        }
        int lists = piece == Piece.WHOLE ? 0 : lists(start, stop);
        if ((lists & Gazetteer.NameList.WADJ.bit) != 0 && (lists & Gazetteer.PLACES) == 0) {
            // "Afghan", of "Afghan forces".
            return;
        }
        EntityType own = type;
        if (type == EntityType.PER && piece == Piece.BEFORE_COMMON) {
            own = typeBeside(start, lists);
        }
        to.add(new Mention(own, sentence.start(start), sentence.end(stop - 1), confidence));
    }

    /** What somebody is of, as in "Kyiv resident Ann Lee", "Foreign Ministry spokesperson Ann Lee"; but "Ann told Lee". */
    private EntityType typeBeside(int start, int lists) {
        if ((lists & Gazetteer.PLACES) != 0) {
            return EntityType.LOC;
        }
        int first = gazetteer.of(Hash.of(sentence.word(start)));
        boolean isFirstName = (first & Gazetteer.NameList.FIRST.bit) != 0 && (first & Gazetteer.NameList.WADJ.bit) == 0;
        return isFirstName ? EntityType.PER : EntityType.ORG;
    }

    private int lists(int start, int stop) {
        StringBuilder name = new StringBuilder();
        for (int i = start; i < stop; i++) {
            name.append(i > start ? " " : "").append(sentence.word(i));
        }
        return gazetteer.of(Hash.of(name));
    }

    private boolean hasCapital(int from, int end) {
        for (int i = from; i < end; i++) {
            if (Character.isUpperCase(sentence.word(i).charAt(0))) {
                return true;
            }
        }
        return false;
    }

    /** In small letters throughout, and nothing that names hold together. */
    private static boolean isCommon(String word) {
        if (INNER.contains(word) || PARTICLES.contains(word)) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isLowerCase(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** "The council" at the beginning of a sentence is none. */
    private boolean isName(int from, int end) {
        for (int i = from; i < end; i++) {
            String word = sentence.word(i);
            if (!ARTICLES.contains(word) && !Character.isLowerCase(word.charAt(0))) {
                return true;
            }
        }
        return false;
    }
}
