package io.copydesk.events;

/**
 * An article that a stage cannot take, however often it is tried. Its message is for the one who dropped it: what is
 * wrong, and what to do.
 */
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedException(String message) {
        super(message);
    }

    public RefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
