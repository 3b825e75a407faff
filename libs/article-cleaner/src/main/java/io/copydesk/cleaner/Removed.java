package io.copydesk.cleaner;

/**
 * A block that is no part of the article.
 *
 * @param text white space folded
 * @param reason the {@link RemovalReason#wireName()} of why
 */
public record Removed(String text, String reason) {

    /** A block that was removed for this reason. */
    public static Removed of(String text, RemovalReason reason) {
        return new Removed(text, reason.wireName());
    }
}
