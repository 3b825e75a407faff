package io.copydesk.backing;

import org.jspecify.annotations.Nullable;

/** A part of the stack that could not start; the message says what happened, and {@link #log} where to read more. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LogFile log;

    public StartFailure(String message, LogFile log, @Nullable Throwable cause) {
        super(message + ", see " + log.path(), cause);
        this.log = log;
    }

    public LogFile log() {
        return log;
    }
}
