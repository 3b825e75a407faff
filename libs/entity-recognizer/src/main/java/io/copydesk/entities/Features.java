package io.copydesk.entities;

import io.copydesk.entities.Gazetteer.NameList;
import java.util.Locale;

/** Describes the words of a sentence by what they are and what stands around them. Not thread-safe. */
final class Features {

    /** To either side. */
    private static final int WINDOW = 2;

    /** Of the beginnings and ends of words. */
    private static final int LONGEST_AFFIX = 4;

    /** Words of the longest names looked for in lists. */
    private static final int LONGEST_NAME = 7;

    /** A longer run of capitals says no more. */
    private static final int LONGEST_RUN = 4;

    private static final NameList[] LISTS = NameList.values();

    private final Gazetteer gazetteer;
    private final Sentence sentence;
    private final int size;
    private final String[] low;
    private final String[] shape;
    private final int[] known;
    private final String[] kinds;

    /** By word and list, whether a name on it begins, goes on or ends there, or is the word alone. */
    private final int[] begins;

    private final int[] inside;
    private final int[] ends;
    private final int[] alone;

    /** Of a word all in capitals, the lists it is on with one capital only. */
    private final int[] lowered;

    private final boolean shouted;

    Features(Words words, Gazetteer gazetteer, Sentence sentence) {
        this.gazetteer = gazetteer;
        this.sentence = sentence;
        size = sentence.size();
        low = new String[size];
        shape = new String[size];
        known = new int[size];
        kinds = new String[size];
        begins = new int[size];
        inside = new int[size];
        ends = new int[size];
        alone = new int[size];
        lowered = new int[size];
        int capitals = 0;
        int letters = 0;
        for (int i = 0; i < size; i++) {
            String word = sentence.word(i);
            String small = word.toLowerCase(Locale.ROOT);
            low[i] = Shapes.withoutDigits(small);
            shape[i] = Shapes.of(word);
            known[i] = words.of(small);
            kinds[i] = words.kinds(small);
            letters += Character.isLetter(word.charAt(0)) ? 1 : 0;
            capitals += sentence.isCapital(i) ? 1 : 0;
            if (word.length() > 1 && sentence.isCapital(i) && word.equals(word.toUpperCase(Locale.ROOT))) {
                lowered[i] = gazetteer.of(Hash.add(Hash.add(Hash.START, word.charAt(0)), small.substring(1)));
            }
        }
        shouted = letters > 3 && capitals > letters * 0.7;
        for (int i = 0; i < size; i++) {
            lookUp(i);
        }
    }

    /** Finds the listed names that begin at a word. */
    private void lookUp(int from) {
        long name = Hash.START;
        for (int to = from; to < Math.min(size, from + LONGEST_NAME); to++) {
            name = Hash.add(to > from ? Hash.add(name, ' ') : name, sentence.word(to));
            int lists = gazetteer.of(name);
            if (to == from) {
                alone[from] |= lists & ~NameList.BEGINNING.bit;
            } else {
                int longer = lists & ~(NameList.BEGINNING.bit | NameList.FIRST.bit | NameList.LAST.bit);
                begins[from] |= longer;
                ends[to] |= longer;
                for (int i = from + 1; i < to; i++) {
                    inside[i] |= longer;
                }
            }
            if ((lists & NameList.BEGINNING.bit) == 0) {
                return;
            }
        }
    }

    /** Writes the features of a word. */
    void describe(int i, FeatureWriter out) {
        out.begin("bias").end();
        for (int d = -WINDOW; d <= WINDOW; d++) {
            around(i + d, d, out);
        }
        affixes(low[i], out);
        out.begin("W=").add(sentence.word(i)).end();
        pairs(i, out);
        if (i == 0) {
            out.begin(sentence.isCapital(i) ? "first,capital" : "first").end();
        }
        if (shouted) {
            out.begin(sentence.isCapital(i) ? "shouted,capital" : "shouted").end();
        }
        if (sentence.isCapital(i)) {
            run(i, out);
        }
    }

    private void around(int at, int d, FeatureWriter out) {
        if (at < 0 || at >= size) {
            out.begin("w").add(d).add(at < 0 ? "=<s>" : "=</s>").end();
            return;
        }
        out.begin("w").add(d).add("=").add(low[at]).end();
        out.begin("s").add(d).add("=").add(shape[at]).end();
        if (known[at] == 0) {
            out.begin("c").add(d).add("=?").end();
        } else {
            out.begin("c").add(d).add("=").add(Words.coarse(known[at])).end();
            out.begin("m").add(d).add("=").add(Words.middle(known[at])).end();
            out.begin("f").add(d).add("=").add(Words.fine(known[at])).end();
        }
        if (d == 0 && known[at] != 0) {
            out.begin("ms=").add(Words.middle(known[at])).add(shape[at]).end();
        }
        if (d >= -1 && d <= 1) {
            lists(at, d, out);
        }
    }

    private void lists(int at, int d, FeatureWriter out) {
        lists("B:", begins[at], d, out);
        lists("I:", inside[at], d, out);
        lists("E:", ends[at], d, out);
        lists("S:", alone[at], d, out);
        lists("U:", lowered[at] & ~NameList.BEGINNING.bit, d, out);
        lists("L:", begins[at] | inside[at] | ends[at], d, out);
        if (!kinds[at].isEmpty()) {
            out.begin("k").add(d).add("=").add(kinds[at]).end();
        }
        for (int kind = 0; kind < kinds[at].length(); kind++) {
            out.begin("k")
                    .add(d)
                    .add(":")
                    .add(kinds[at].subSequence(kind, kind + 1))
                    .end();
        }
        if (kinds[at].isEmpty() && alone[at] == 0) {
            out.begin("k").add(d).add("=?").end();
        }
        out.begin("r")
                .add(d)
                .add("=")
                .add(known[at] == 0 ? -1 : Words.rank(known[at]))
                .end();
    }

    private static void lists(String where, int lists, int d, FeatureWriter out) {
        for (int rest = lists; rest != 0; rest &= rest - 1) {
            out.begin(where)
                    .add(LISTS[Integer.numberOfTrailingZeros(rest)].name())
                    .add(d)
                    .end();
        }
    }

    private static void affixes(String word, FeatureWriter out) {
        int length = word.length();
        for (int k = 1; k <= LONGEST_AFFIX && k < length; k++) {
            if (!Character.isHighSurrogate(word.charAt(k - 1))) {
                out.begin("p=").add(word.subSequence(0, k)).end();
            }
            if (!Character.isLowSurrogate(word.charAt(length - k))) {
                out.begin("x=").add(word.subSequence(length - k, length)).end();
            }
        }
    }

    private void pairs(int i, FeatureWriter out) {
        boolean before = i > 0;
        boolean after = i + 1 < size;
        if (before) {
            out.begin("w-1,0=").add(low[i - 1]).add("|").add(low[i]).end();
            out.begin("s-1,0=").add(shape[i - 1]).add("|").add(shape[i]).end();
            clusters("m-1,0=", i - 1, i, out);
        }
        if (after) {
            out.begin("w0,1=").add(low[i]).add("|").add(low[i + 1]).end();
            out.begin("s0,1=").add(shape[i]).add("|").add(shape[i + 1]).end();
            clusters("m0,1=", i, i + 1, out);
        }
        if (before && after) {
            out.begin("s-1,0,1=")
                    .add(shape[i - 1])
                    .add("|")
                    .add(shape[i])
                    .add("|")
                    .add(shape[i + 1])
                    .end();
            if (known[i - 1] != 0 && known[i + 1] != 0) {
                out.begin("c-1,1=")
                        .add(Words.coarse(known[i - 1]))
                        .add("|")
                        .add(Words.coarse(known[i + 1]))
                        .end();
            }
        }
    }

    private void clusters(String template, int a, int b, FeatureWriter out) {
        if (known[a] != 0 && known[b] != 0) {
            out.begin(template)
                    .add(Words.middle(known[a]))
                    .add("|")
                    .add(Words.middle(known[b]))
                    .end();
        }
    }

    /** The run of words with capitals that a word is in: how long it goes on, its first and last word, and those beside it. */
    private void run(int i, FeatureWriter out) {
        int last = i;
        while (last + 1 < size && (sentence.isCapital(last + 1) || isOfBetweenCapitals(last + 1))) {
            last++;
        }
        int first = i;
        while (first > 0 && sentence.isCapital(first - 1)) {
            first--;
        }
        out.begin("run=").add(Math.min(LONGEST_RUN, last - first + 1)).end();
        if (last > i) {
            word("run-last", last, out);
        }
        if (first < i) {
            word("run-first", first, out);
        }
        if (last + 1 < size) {
            word("run-after", last + 1, out);
        }
        if (first > 0) {
            word("run-before", first - 1, out);
        }
    }

    private boolean isOfBetweenCapitals(int i) {
        return sentence.word(i).equals("of") && i + 1 < size && sentence.isCapital(i + 1);
    }

    private void word(String template, int at, FeatureWriter out) {
        out.begin(template).add("=").add(low[at]).end();
        if (known[at] != 0) {
            out.begin(template).add(":").add(Words.middle(known[at])).end();
        }
    }
}
