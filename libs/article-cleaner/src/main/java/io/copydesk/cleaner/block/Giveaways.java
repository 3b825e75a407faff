package io.copydesk.cleaner.block;

/**
 * Words that give a block away as no body, though its sentences read like one. The trees weigh words one by one and have seen few of such
 * blocks, so what these say comes on top of what they think. Thread-safe.
 */
public final class Giveaways {

    /**
     * Odds: of 331 such blocks of more than five words on measured pages three were body. Not all are left out, for there are articles of newsletters, of links that
     * pay and of pictures, and of their paragraphs the trees are surer. 16 and 64 do alike.
     */
    private static final double ODDS = 64;

    private Giveaways() {}

    /** How often less likely body a block is for its words: 1 if there are no such words in it. */
    public static double against(Block block) {
        return CaptionWords.in(block) || Invitations.is(block) || HouseNotes.is(block) ? ODDS : 1;
    }
}
