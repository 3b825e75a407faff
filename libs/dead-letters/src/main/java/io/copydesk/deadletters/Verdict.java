package io.copydesk.deadletters;

/** Whether a dead letter can be sent again. */
public enum Verdict {
    /** It can. */
    REPLAY,
    /** It was sent again, or put aside, before. */
    HANDLED,
    /** It was sent again and refused as often as is allowed. */
    TOO_OFTEN,
    /** It doesn't say from which topic it came. */
    NO_ORIGIN;

    /** Of a letter, if a record may be sent again so often at most. */
    public static Verdict of(Kept kept, int maxReplays) {
        if (kept.handling() != null) {
            return HANDLED;
        }
        if (kept.letter().failure().origin() == null) {
            return NO_ORIGIN;
        }
        return kept.letter().replays() >= maxReplays ? TOO_OFTEN : REPLAY;
    }
}
