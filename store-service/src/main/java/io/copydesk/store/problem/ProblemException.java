package io.copydesk.store.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem document; its message is the detail. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable Duration retryAfter;
    private final @Nullable String parameter;
    private final @Nullable Integer position;

    private ProblemException(int status, String detail, @Nullable Duration retryAfter) {
        this(status, detail, retryAfter, null, null);
    }

    private ProblemException(
            int status,
            @Nullable String detail,
            @Nullable Duration retryAfter,
            @Nullable String parameter,
            @Nullable Integer position) {
        super(detail);
        this.status = status;
        this.retryAfter = retryAfter;
        this.parameter = parameter;
        this.position = position;
    }

    public static ProblemException badRequest(String detail) {
        return new ProblemException(400, detail, null);
    }

    /** A cursor that can't be read, or that somebody changed. */
    public static ProblemException badCursor() {
        return badRequest("the cursor is none that was given here: send the \"next\" of the page before, or none");
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

    /** The same, because of this character of a query parameter, counted from 1. */
    public ProblemException at(String name, int character) {
        return new ProblemException(status, getMessage(), retryAfter, name, character);
    }

    public int status() {
        return status;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** The query parameter whose text can't be read. */
    public @Nullable String parameter() {
        return parameter;
    }

    /** Where in that text, counted from 1. */
    public @Nullable Integer position() {
        return position;
    }
}
