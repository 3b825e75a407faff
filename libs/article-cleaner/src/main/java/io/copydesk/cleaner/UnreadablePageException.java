package io.copydesk.cleaner;

/** What was handed over is no article. The message says what is wrong and what to do, and quotes little of the input. */
public final class UnreadablePageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        /** No bytes, or only white space. */
        EMPTY,
        /** A picture, an archive or another binary file. */
        NOT_TEXT,
        /** JSON that is truncated, goes on after its end, or is no object. */
        MALFORMED_JSON,
        /** JSON that is nested deeper than any article. */
        JSON_TOO_DEEP,
        /** RSS, Atom, JSON Feed or a sitemap: many articles, not one. */
        FEED,
        /** Nothing is left when the chrome is taken away. */
        NO_ARTICLE,
        /** A JSON envelope of a newer major version than this library reads. */
        NEWER_SCHEMA
    }

    private final Reason reason;

    public UnreadablePageException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public UnreadablePageException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
