package io.copydesk.store.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem document; its message is the detail. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable Duration retryAfter;

    private ProblemException(int status, String detail, @Nullable Duration retryAfter) {
        super(detail);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    public static ProblemException badRequest(String detail) {
        return new ProblemException(400, detail, null);
    }

    public static ProblemException notFound(String detail) {
        return new ProblemException(404, detail, null);
    }

    public static ProblemException gone(String detail) {
        return new ProblemException(410, detail, null);
    }

    /** Passes by itself: the caller may try again after this time. */
    public static ProblemException unavailable(String detail, Duration retryAfter) {
        return new ProblemException(503, detail, retryAfter);
    }

    public int status() {
        return status;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
