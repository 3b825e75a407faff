package io.copydesk.store.index;

/** The index can't be used now, but later; the message says why. */
public class IndexUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IndexUnavailableException(String message) {
        super(message);
    }
}
