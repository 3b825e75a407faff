package io.copydesk.entities;

/**
 * What is known of common words: how rare they are, what they may be in a sentence, and which words are used alike, found by
 * clustering word vectors three times, coarse to fine. Immutable; the resource {@code words.tsv} has a word a line, the most
 * frequent one first: the word, its three clusters, and of n (noun), v (verb), a (adjective), r (adverb) what it may be.
 */
final class Words {

    /** Bits of a word's number: it is known, its clusters, the logarithm of its rank, and its kinds. */
    private static final int KNOWN = 1;

    private static final int COARSE = 1;
    private static final int MIDDLE = 7;
    private static final int FINE = 15;
    private static final int RANK = 25;

    private static final String KINDS = "nvar";

    private final HashTable words = new HashTable();
    private final HashTable kinds = new HashTable();

    private int lines;

    static Words resource() {
        Words words = new Words();
        Lines.read("words.tsv", words::add);
        return words;
    }

    private void add(String line) {
        String[] parts = line.split("\t", -1);
        int number = KNOWN
                | Integer.parseInt(parts[1]) << COARSE
                | Integer.parseInt(parts[2]) << MIDDLE
                | Integer.parseInt(parts[3]) << FINE
                | (int) Math.log(lines++ + 10) << RANK;
        words.add(Hash.of(parts[0]), number);
        int kind = 0;
        for (char c : parts[4].toCharArray()) {
            kind |= 1 << KINDS.indexOf(c);
        }
        kinds.add(Hash.of(parts[0]), kind);
    }

    /** The number of a word in small letters, 0 of one that is not known. */
    int of(String word) {
        return words.get(Hash.of(word));
    }

    static int coarse(int word) {
        return word >>> COARSE & 63;
    }

    static int middle(int word) {
        return word >>> MIDDLE & 255;
    }

    static int fine(int word) {
        return word >>> FINE & 1023;
    }

    /** The logarithm of how many words are more frequent. */
    static int rank(int word) {
        return word >>> RANK;
    }

    /** What a word may be: letters of {@link #KINDS}. */
    String kinds(String word) {
        int bits = kinds.get(Hash.of(word));
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < KINDS.length(); i++) {
            if ((bits >> i & 1) != 0) {
                out.append(KINDS.charAt(i));
            }
        }
        return out.toString();
    }
}
