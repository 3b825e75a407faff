package io.copydesk.cleaner.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as pages write them. A day that can be read in two ways is not read at all. Thread-safe. */
public final class Dates {

    private static final String TIME = "(?:[T\\s,]{1,4}(?:-\\s)?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?"
            + "\\s{0,2}(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}(?!\\d))?)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)" + TIME);
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})[./-]((?:19|20)\\d{2})(?!\\d)" + TIME);
    private static final Pattern EAST_ASIAN =
            Pattern.compile("((?:19|20)\\d{2})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]" + TIME);
    private static final Pattern COMPACT =
            Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?(Z)?)?");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|º|er)?[.]?[\\s-](?:de\\s)?(\\p{L}{3,12})[.]?,?[\\s-](?:de\\s)?((?:19|20)\\d{2})(?!\\d)"
                    + TIME);
    private static final Pattern MONTH_DAY =
            Pattern.compile("(\\p{L}{3,12})[.]?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern IN_URL =
            Pattern.compile("/((?:19|20)\\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");

    private Dates() {}

    /** Reads a value that is nothing but a date, as in metadata; null if it isn't one. */
    public static @Nullable OffsetDateTime read(@Nullable String value) {
        if (value == null || value.length() > 100) {
            return null;
        }
        String text = value.strip();
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return at(compact.group(1), compact.group(2), compact.group(3), compact, 4, 7);
        }
        try {
            return OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
        } catch (DateTimeException e) {
            return find(text);
        }
    }

    /** Finds the first date in visible text; null if there is none that can be read in one way only. */
    public static @Nullable OffsetDateTime find(String text) {
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.find()) {
            return at(m.group(1), m.group(2), m.group(3), m, 4, 7);
        }
        m = EAST_ASIAN.matcher(text);
        if (m.find()) {
            return at(m.group(1), m.group(2), m.group(3), m, 4, 7);
        }
        m = DAY_FIRST.matcher(text);
        if (m.find()) {
            return dayFirst(m);
        }
        m = DAY_MONTH.matcher(text);
        while (m.find()) {
            int month = MonthNames.number(m.group(2));
            if (month > 0) {
                return at(m.group(3), Integer.toString(month), m.group(1), m, 4, 7);
            }
        }
        m = MONTH_DAY.matcher(text);
        while (m.find()) {
            int month = MonthNames.number(m.group(1));
            if (month > 0) {
                return day(Integer.parseInt(m.group(3)), month, Integer.parseInt(m.group(2)));
            }
        }
        return null;
    }

    /** The day that a news site writes into an address, such as {@code /2024/05/03/}. */
    public static @Nullable OffsetDateTime inUrl(@Nullable String url) {
        if (url == null) {
            return null;
        }
        Matcher m = IN_URL.matcher(url);
        return m.find()
                ? day(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)))
                : null;
    }

    /** With dots the day is first everywhere; with strokes America differs, so one number must be above twelve. */
    private static @Nullable OffsetDateTime dayFirst(Matcher m) {
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(3));
        if (m.group(2).equals(".") || first > 12 || first == second) {
            return at(m.group(4), m.group(3), m.group(1), m, 5, 8);
        }
        return second > 12 ? at(m.group(4), m.group(1), m.group(3), m, 5, 8) : null;
    }

    private static @Nullable OffsetDateTime at(String year, String month, String day, Matcher m, int hour, int zone) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            if (m.group(hour) == null) {
                return date.atStartOfDay().atOffset(ZoneOffset.UTC);
            }
            String seconds = m.group(hour + 2);
            return date.atTime(
                            Integer.parseInt(m.group(hour)),
                            Integer.parseInt(m.group(hour + 1)),
                            seconds == null ? 0 : Math.min(59, Integer.parseInt(seconds)))
                    .atOffset(zone(m.group(zone)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable OffsetDateTime day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).atStartOfDay().atOffset(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static ZoneOffset zone(@Nullable String zone) {
        if (zone == null) {
            return ZoneOffset.UTC;
        }
        return zone.toUpperCase(Locale.ROOT).matches("Z|UTC|GMT") ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }
}
