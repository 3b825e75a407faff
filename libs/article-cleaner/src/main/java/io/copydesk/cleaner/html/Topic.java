package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words that a page's likely body says more than once: what else it says of the same things is likely body. Immutable. */
final class Topic {

    /** Characters: shorter words are of every text. */
    private static final int SHORTEST = 5;

    /** Characters of a block that are looked at; they tell enough. */
    private static final int LONGEST = 400;

    private final Map<String, Integer> blocksOf = new HashMap<>();
    private final Box trunk;

    /** @param trunk the box of the likely body */
    Topic(List<HtmlBlock> blocks, Box trunk) {
        this.trunk = trunk;
        for (int i = 0; i < blocks.size(); i++) {
            if (isPart(blocks.get(i), i)) {
                for (String word : words(blocks.get(i).text())) {
                    blocksOf.merge(word, 1, Integer::sum);
                }
            }
        }
    }

    private boolean isPart(HtmlBlock block, int i) {
        return trunk.holds(i) && block.shape().isProse();
    }

    /** The share of a block's longer words that another block of the body says too, 0 to 1. */
    double shared(HtmlBlock block, int i) {
        Set<String> words = words(block.text());
        int own = isPart(block, i) ? 1 : 0;
        int shared = 0;
        for (String word : words) {
            shared += blocksOf.getOrDefault(word, 0) > own ? 1 : 0;
        }
        return words.isEmpty() ? -1 : shared / (double) words.size();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Words.read(text, Math.min(text.length(), LONGEST), (start, end) -> {
            if (end - start >= SHORTEST) {
                words.add(text.substring(start, end).toLowerCase(Locale.ROOT));
            }
        });
        return words;
    }
}
