package io.copydesk.store.query;

import io.copydesk.store.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A span of time.
 *
 * @param from milliseconds, the first that counts; null without a bound
 * @param to milliseconds, the last that counts; null without a bound
 */
public record Span(@Nullable Long from, @Nullable Long to) {

    /** Every time. */
    public static final Span ALWAYS = new Span(null, null);

    /**
     * Reads the bounds as they came.
     *
     * @param fromName the name of the parameter of the first bound, for what is said if it can't be read
     * @throws ProblemException if one makes no sense, or they are the wrong way round
     */
    static Span of(String fromName, @Nullable String from, String toName, @Nullable String to) {
        Long first = from == null ? null : Long.valueOf(TimeBound.from(fromName, from));
        Long last = to == null ? null : Long.valueOf(TimeBound.to(toName, to));
        if (first != null && last != null && first > last) {
            throw ProblemException.badRequest(fromName + " (" + from + ") lies after " + toName + " (" + to + ")");
        }
        return new Span(first, last);
    }

    /** The first millisecond that counts. */
    public long first() {
        return from == null ? Long.MIN_VALUE : from;
    }

    /** The last millisecond that counts. */
    public long last() {
        return to == null ? Long.MAX_VALUE : to;
    }

    public boolean isBounded() {
        return from != null || to != null;
    }
}
