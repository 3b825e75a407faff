package io.copydesk.cleaner.site;

import io.copydesk.cleaner.block.Block;
import java.util.List;

/** Which blocks of a page other articles of its site had, too. Not thread-safe. */
public final class KnownBlocks {

    /**
     * Odds: each other article that has a block makes it so much less likely to be body. Between 4 and 64 the measured pages come out
     * alike; with 8 a sentence that the trees are sure of (over 0.89) survives one repetition, as a quoted one should.
     */
    private static final double REPEATED = 8;

    private final List<? extends Block> blocks;
    private final Recollection site;

    /** 0 until it is asked for: what a page teaches is what was asked of it before. */
    private final long[] traits;

    public KnownBlocks(List<? extends Block> blocks, Recollection site) {
        this.blocks = blocks;
        this.site = site;
        this.traits = new long[blocks.size()];
    }

    /** How likely each block is body, after {@code likely} was how likely it is by itself. */
    public double[] weigh(double[] likely) {
        double[] weighed = likely.clone();
        for (int i = 0; i < likely.length; i++) {
            if (likely[i] > 0) {
                weighed[i] = Odds.divide(likely[i], Math.pow(REPEATED, site.others(trait(i))));
            }
        }
        return weighed;
    }

    /** The words of the blocks that are marked. */
    public int words(boolean[] marked) {
        int words = 0;
        for (int i = 0; i < marked.length; i++) {
            words += marked[i] ? blocks.get(i).shape().words() : 0;
        }
        return words;
    }

    /**
     * Whether little would be left: then it is no chrome that came again but the story, at another address and under another title.
     *
     * @param alone what is body by itself
     * @param kept what is with what is known of the site
     */
    public boolean isCopy(boolean[] alone, boolean[] kept) {
        return words(kept) * 2 < words(alone);
    }

    /** The trait of a block. */
    public long trait(int i) {
        if (traits[i] == 0) {
            traits[i] = Trait.TEXT.of(blocks.get(i).text());
        }
        return traits[i];
    }
}
