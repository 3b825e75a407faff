package io.copydesk.store.query;

import io.copydesk.store.problem.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Reads the bounds of a span of time, in milliseconds. */
final class TimeBound {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    // A plus that was not encoded arrives as a space.
    private static final Pattern LOST_PLUS = Pattern.compile(" (?=\\d{2}:?\\d{2}$)");

    private TimeBound() {}

    /** The first millisecond of a span that begins here. */
    static long from(String name, String text) {
        return isDate(text) ? startOf(date(name, text)) : time(name, text);
    }

    /** The last millisecond of a span that ends here. */
    static long to(String name, String text) {
        return isDate(text) ? startOf(date(name, text).plusDays(1)) - 1 : time(name, text);
    }

    private static boolean isDate(String text) {
        return DATE.matcher(text).matches();
    }

    private static long startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private static LocalDate date(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong(name, text);
        }
    }

    private static long time(String name, String text) {
        try {
            return OffsetDateTime.parse(LOST_PLUS.matcher(text).replaceFirst("+"))
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw wrong(name, text);
        }
    }

    private static ProblemException wrong(String name, String text) {
        return ProblemException.badRequest(name + " must be a date such as 2026-11-24 or a time with its zone such as"
                + " 2026-11-24T12:00:00Z, it is \"" + text + "\"");
    }
}
