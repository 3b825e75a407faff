package io.copydesk.cleaner.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as pages write them. A day that can be read in two ways is not read at all. Thread-safe. */
public final class Dates {

    private static final Pattern COMPACT =
            Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(?:\\d{2})?Z?)?");
    private static final Pattern IN_URL =
            Pattern.compile("/((?:19|20)\\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");

    private static final Pattern IN_URL_DAY_FIRST =
            Pattern.compile("[/-](0[1-9]|[12]\\d|3[01])-?(0[1-9]|1[0-2])-?((?:19|20)\\d{2})(?![\\d-]?\\d)");

    private Dates() {}

    /** Reads a value that is nothing but a date, as in metadata; null if it isn't one. */
    public static @Nullable OffsetDateTime read(@Nullable String value) {
        return read(value, DayOrder.UNKNOWN);
    }

    static @Nullable OffsetDateTime read(@Nullable String value, DayOrder order) {
        if (value == null || value.length() > 100) {
            return null;
        }
        String text = value.strip();
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            LocalDate day = day(compact.group(1), compact.group(2), compact.group(3));
            String time = compact.group(4) == null ? "" : "T" + compact.group(4) + ":" + compact.group(5);
            return day == null ? null : Times.after(day, time, 0);
        }
        try {
            return OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
        } catch (DateTimeException e) {
            return find(text, order);
        }
    }

    /** Finds the first date in visible text; null if there is none that can be read in one way only. */
    public static @Nullable OffsetDateTime find(String text) {
        return find(text, DayOrder.UNKNOWN);
    }

    static @Nullable OffsetDateTime find(String text, DayOrder order) {
        return DateFinder.first(text, 0, order)
                .map(found -> Times.after(found.day(), text, found.end()))
                .orElse(null);
    }

    /** The day that a news site writes into an address, such as {@code /2024/05/03/} or {@code /03-05-2024}. */
    public static @Nullable OffsetDateTime inUrl(@Nullable String url) {
        if (url == null) {
            return null;
        }
        Matcher m = IN_URL.matcher(url);
        LocalDate day = m.find() ? day(m.group(1), m.group(2), m.group(3)) : null;
        if (day == null) {
            m = IN_URL_DAY_FIRST.matcher(url);
            day = m.find() ? day(m.group(3), m.group(2), m.group(1)) : null;
        }
        return day == null ? null : day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
