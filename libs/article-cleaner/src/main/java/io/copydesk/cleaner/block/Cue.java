package io.copydesk.cleaner.block;

import io.copydesk.cleaner.RemovalReason;

/** What the words of a short block hint at. */
public enum Cue {
    SHARE(RemovalReason.SHARE_BAR),
    COMMENTS(RemovalReason.COMMENTS),
    RELATED(RemovalReason.RELATED_LINKS),
    NEWSLETTER(RemovalReason.NEWSLETTER),
    COOKIE(RemovalReason.COOKIE_NOTICE),
    PAGER(RemovalReason.PAGER),
    BYLINE(RemovalReason.BYLINE),
    LEGAL(RemovalReason.BOILERPLATE),
    ADVERT(RemovalReason.ADVERT),
    TAGS(RemovalReason.TAGS),
    ACCOUNT(RemovalReason.NEWSLETTER),
    CREDIT(RemovalReason.BOILERPLATE);

    /** Words of an invitation or a note; beyond it is prose. */
    private static final int LONGEST = 25;

    private final RemovalReason reason;

    @SuppressWarnings("EnumOrdinal") // a bit never leaves the process
    private final int bit = 1 << ordinal();

    Cue(RemovalReason reason) {
        this.reason = reason;
    }

    /** The reason that the cues of a block give, or {@code otherwise}; a long block says such words in passing. */
    public static RemovalReason reason(Block block, RemovalReason otherwise) {
        if (block.shape().words() <= LONGEST) {
            for (Cue cue : values()) {
                if ((block.cues() & cue.bit) != 0) {
                    return cue.reason;
                }
            }
        }
        return otherwise;
    }

    public RemovalReason reason() {
        return reason;
    }

    /** The cue as a bit of a mask. */
    public int bit() {
        return bit;
    }
}
