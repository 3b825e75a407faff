package io.copydesk.fetch;

import java.io.IOException;

/** A page was not fetched; the message says why, for the user. */
public final class FetchException extends IOException {

    private static final long serialVersionUID = 1L;

    FetchException(String message) {
        super(message);
    }

    FetchException(String message, Throwable cause) {
        super(message, cause);
    }
}
