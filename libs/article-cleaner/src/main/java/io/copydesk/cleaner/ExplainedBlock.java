package io.copydesk.cleaner;

import org.jspecify.annotations.Nullable;

/**
 * A block of a page, and what became of it.
 *
 * @param text white space folded
 * @param reason the {@link RemovalReason#wireName()} of why it is no part of the body; null if it is kept or a caption
 * @param likelihood how likely it is body, 0 to 1, as the trees weigh it; null where something else decided
 */
public record ExplainedBlock(
        String text,
        Verdict verdict,
        @Nullable String reason,
        @Nullable Double likelihood) {

    /** What became of a block. */
    public enum Verdict {
        /** A paragraph of the article. */
        KEPT,
        /** A caption of the article. */
        CAPTION,
        /** The article's title, or where the page repeats it. */
        TITLE,
        /** No part of the article. */
        REMOVED
    }
}
