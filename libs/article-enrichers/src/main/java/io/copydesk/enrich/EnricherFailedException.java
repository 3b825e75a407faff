package io.copydesk.enrich;

import org.jspecify.annotations.Nullable;

/** An enricher gave no answer: it failed, or took too long. */
final class EnricherFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    EnricherFailedException(String message) {
        super(message);
    }

    EnricherFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
