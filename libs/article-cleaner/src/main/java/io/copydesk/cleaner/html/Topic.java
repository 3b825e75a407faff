package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.Letters;
import io.copydesk.cleaner.block.TokenHash;
import io.copydesk.cleaner.block.TokenSet;
import io.copydesk.cleaner.block.TokenTable;
import io.copydesk.cleaner.block.Words;
import java.util.List;

/** The words that a page's likely body says more than once: what else it says of the same things is likely body. Not thread-safe. */
final class Topic {

    /** Characters: shorter words are of every text. */
    private static final int SHORTEST = 5;

    /** Characters of a block that are looked at; they tell enough. */
    private static final int LONGEST = 400;

    private final TokenTable blocksOf = new TokenTable();
    private final Box trunk;

    /** Of the block that is looked at. */
    private final TokenSet words = new TokenSet();

    /** @param trunk the box of the likely body */
    Topic(List<HtmlBlock> blocks, Box trunk) {
        this.trunk = trunk;
        for (int i = 0; i < blocks.size(); i++) {
            if (isPart(blocks.get(i), i)) {
                read(blocks.get(i).text());
                for (int word = 0; word < words.size(); word++) {
                    blocksOf.put(words.get(word), blocksOf.get(words.get(word)) + 1);
                }
            }
        }
    }

    private boolean isPart(HtmlBlock block, int i) {
        return trunk.holds(i) && block.shape().isProse();
    }

    /** The share of a block's longer words that another block of the body says too, 0 to 1. */
    double shared(HtmlBlock block, int i) {
        read(block.text());
        int own = isPart(block, i) ? 1 : 0;
        int shared = 0;
        for (int word = 0; word < words.size(); word++) {
            shared += blocksOf.get(words.get(word)) > own ? 1 : 0;
        }
        return words.size() == 0 ? -1 : shared / (double) words.size();
    }

    private void read(String text) {
        words.clear();
        Words.read(text, Math.min(text.length(), LONGEST), (start, end) -> {
            if (end - start >= SHORTEST) {
                long word = TokenHash.START;
                for (int i = start; i < end; i++) {
                    word = TokenHash.add(word, Letters.small(text.charAt(i)));
                }
                words.add(word);
            }
        });
    }
}
