package io.copydesk.cleaner.text;

import io.copydesk.cleaner.block.FeatureRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What makes lines the items of a list, in any language: numbers that go on from one to the next, a first word that
 * others near have too, a beginning that comes again elsewhere on the page. Not thread-safe.
 */
final class Listing {

    /** Blocks within which the next number comes: an item may have several paragraphs. */
    private static final int NEXT = 12;

    /** Blocks on each side within which a first word comes again: "Q:" has an "A:" between. */
    private static final int NEAR = 6;

    /** Digits: a longer number is a year or an amount. */
    private static final int MOST_DIGITS = 3;

    /** Characters by which two blocks begin alike by no chance. */
    private static final int BEGINNING = 25;

    /** More say no more. */
    private static final int MOST_ALIKE = 5;

    private final List<TextBlock> blocks;
    private final int[] firstWords;
    private final boolean[] numbered;
    private final boolean[] within;
    private final Map<String, Integer> beginnings = new HashMap<>();

    Listing(List<TextBlock> blocks) {
        this.blocks = blocks;
        int n = blocks.size();
        firstWords = new int[n];
        numbered = new boolean[n];
        within = new boolean[n];
        int[] lastAt = new int[1 << 10]; // where a number came last, plus one; numbers have three digits
        for (int i = 0; i < n; i++) {
            String text = blocks.get(i).text();
            firstWords[i] = firstWord(text);
            if (text.length() > BEGINNING) {
                beginnings.merge(text.substring(0, BEGINNING), 1, Integer::sum);
            }
            int number = number(text);
            if (number > 0) {
                int before = lastAt[number - 1] - 1;
                if (before >= 0 && i - before <= NEXT) {
                    numbered[before] = true;
                    numbered[i] = true;
                    for (int k = before + 1; k < i; k++) {
                        within[k] = true;
                    }
                }
                lastAt[number] = i + 1;
            }
        }
    }

    /** Writes the numbers of block {@code i}. */
    void describe(int i, FeatureRow row) {
        row.add(numbered[i]);
        row.add(within[i]);
        int alike = 0;
        for (int k = Math.max(0, i - NEAR); k <= Math.min(firstWords.length - 1, i + NEAR); k++) {
            alike += k != i && firstWords[k] == firstWords[i] ? 1 : 0;
        }
        row.add(alike);
        String text = blocks.get(i).text();
        row.add(
                text.length() > BEGINNING
                        ? Math.min(MOST_ALIKE, beginnings.getOrDefault(text.substring(0, BEGINNING), 0))
                        : 0);
    }

    /** The number that a text begins with, or 0. */
    private static int number(String text) {
        int number = 0;
        int at = text.charAt(0) == '#' || text.charAt(0) == '(' ? 1 : 0;
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            if (at - start == MOST_DIGITS) {
                return 0;
            }
            number = number * 10 + text.charAt(at) - '0';
            at++;
        }
        return number;
    }

    private static int firstWord(String text) {
        int hash = 0;
        for (int i = 0; i < text.length() && text.charAt(i) != ' '; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return hash;
    }
}
