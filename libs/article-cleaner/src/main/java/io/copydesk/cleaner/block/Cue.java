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

    private final RemovalReason reason;

    @SuppressWarnings("EnumOrdinal") // a bit never leaves the process
    private final int bit = 1 << ordinal();

    Cue(RemovalReason reason) {
        this.reason = reason;
    }

    public RemovalReason reason() {
        return reason;
    }

    /** The cue as a bit of a mask. */
    public int bit() {
        return bit;
    }
}
