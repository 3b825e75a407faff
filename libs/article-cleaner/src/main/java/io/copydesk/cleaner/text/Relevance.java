package io.copydesk.cleaner.text;

import java.util.Arrays;

/**
 * How much a block shares with what the page is about: the words of the title and of the blocks taken for the body. A
 * word counts by how rare it is on the page, which needs no list of stop words in any language.
 */
final class Relevance {

    /** Most words are in so few blocks that their weights can be kept. */
    private static final int KEPT = 64;

    private final HashedWords[] words;
    private final WordCounts onPage;
    private final WordCounts inCore = new WordCounts();
    private final boolean[] core;
    private final double[] byBlocks = new double[KEPT];

    Relevance(HashedWords[] words, WordCounts onPage, boolean[] core) {
        this.words = words;
        this.onPage = onPage;
        this.core = core;
        for (int blocks = 1; blocks < KEPT; blocks++) {
            byBlocks[blocks] = rarity(blocks);
        }
        for (int i = 0; i < core.length; i++) {
            if (core[i]) {
                inCore.add(words[i].all());
            }
        }
    }

    /** The share of each block's words, by weight, that are in other blocks of the core; -1 for one without words. */
    double[] overlaps() {
        double[] overlaps = new double[words.length];
        for (int i = 0; i < overlaps.length; i++) {
            overlaps[i] = share(i, words[i].all());
        }
        return overlaps;
    }

    /** The same of names alone, which a headline of something else has of its own. */
    double names(int i) {
        return share(i, words[i].names());
    }

    /** The share of the words of block {@code of}, by weight, that each block has. */
    double[] shares(int of) {
        int[] wanted = words[of].all();
        double[] shares = new double[words.length];
        double all = 0;
        for (int word : wanted) {
            all += weight(word);
        }
        for (int i = 0; i < shares.length && all > 0; i++) {
            for (int word : wanted) {
                shares[i] += Arrays.binarySearch(words[i].all(), word) >= 0 ? weight(word) / all : 0;
            }
        }
        return shares;
    }

    /** The mean of the values from a block to before another, those below 0 left out; -1 if there are none. */
    static double mean(double[] values, int from, int to) {
        double sum = 0;
        int all = 0;
        for (int i = Math.max(0, from); i < Math.min(to, values.length); i++) {
            sum += Math.max(0, values[i]);
            all += values[i] >= 0 ? 1 : 0;
        }
        return all == 0 ? -1 : sum / all;
    }

    private double rarity(int blocks) {
        return Math.log1p(words.length / (double) blocks);
    }

    private double weight(int word) {
        int blocks = Math.max(1, onPage.of(word));
        return blocks < byBlocks.length ? byBlocks[blocks] : rarity(blocks);
    }

    private double share(int i, int[] mine) {
        double all = 0;
        double shared = 0;
        int self = core[i] ? 1 : 0;
        for (int word : mine) {
            double weight = weight(word);
            all += weight;
            shared += inCore.of(word) > self ? weight : 0;
        }
        return all == 0 ? -1 : shared / all;
    }
}
