package io.copydesk.cleaner.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds days in text, in the spellings of many languages. Thread-safe. */
final class DateFinder {

    /** A day that was found between two places of a text. */
    record Found(LocalDate day, int start, int end) {}

    private interface Reading {
        /** The day, or null if it is none or can be read in two ways. */
        @Nullable
        LocalDate read(Matcher m, DayOrder order);
    }

    private record Spelling(Pattern pattern, Reading reading) {}

    /** A year, not in a longer number, but perhaps glued to the time or to the day once more: "3. Mai 20243. Mai 2024". */
    private static final String YEAR = "((?:19|20)\\d{2})(?:(?![.]?\\d)|(?=\\d{1,2}(?::\\d\\d|[./]\\d|[.] ?\\p{L})))";

    private static final String NAME = "([\\p{L}\\p{M}]{3,14})";

    private static final List<Spelling> WITH_YEAR = List.of(
            new Spelling(
                    Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-/.]\\s?(\\d{1,2})[-/.]\\s?(\\d{1,2})(?!\\d)"),
                    (m, order) -> day(m.group(1), m.group(2), m.group(3))),
            new Spelling(
                    Pattern.compile("((?:19|20)\\d{2})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]"),
                    (m, order) -> day(m.group(1), m.group(2), m.group(3))),
            new Spelling(
                    Pattern.compile(
                            "(?<![\\d.,/])(?<![^\\p{L}]-)(\\d{1,2})\\s?([./|-])\\s?(\\d{1,2})\\s?[./|-]\\s?" + YEAR),
                    DateFinder::numbers),
            new Spelling(
                    Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|º|er|ro)?[.]?[\\s/-]{1,2}(?:de |of |d')?" + NAME
                            + "[.]?,?[\\s/-]{1,2}(?:de |del )?" + YEAR),
                    (m, order) -> named(m.group(3), m.group(2), m.group(1))),
            new Spelling(
                    Pattern.compile("(?<!\\p{L})" + NAME + "[.]?[\\s-](\\d{1,2})(?:st|nd|rd|th)?,?[\\s-]" + YEAR),
                    (m, order) -> named(m.group(3), m.group(1), m.group(2))),
            new Spelling(
                    Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[.]?[\\s-]" + NAME + "[.]?[\\s-](\\d{1,2})(?!\\d)"),
                    (m, order) -> named(m.group(1), m.group(2), m.group(3))));

    /** A year of two digits is one only after its mark, in the dotted order of Europe, or where strokes have one order. */
    private static final List<Spelling> WITH_SHORT_YEAR = List.of(
            new Spelling(
                    Pattern.compile("(?<!\\d)(\\d{1,2})[.]?\\s" + NAME + "[.]?\\s['’](\\d{2})(?!\\d)"),
                    (m, order) -> named("20" + m.group(3), m.group(2), m.group(1))),
            new Spelling(
                    Pattern.compile("(?<![\\d.,/:-])(\\d{1,2})([./])\\s?(\\d{1,2})\\2\\s?(\\d{2})(?![\\d./:-])"),
                    DateFinder::shortYear));

    /** As the shortest date has, "1 May '24". */
    private static final int FEWEST_DIGITS = 3;

    private DateFinder() {}

    /** The first day from a place on. */
    static Optional<Found> first(String text, int from, DayOrder order) {
        if (!mayBeIn(text)) {
            return Optional.empty();
        }
        Found first = null;
        for (Spelling spelling : hasYear(text) ? WITH_YEAR : WITH_SHORT_YEAR) {
            Matcher m = spelling.pattern.matcher(text);
            for (int at = from; at <= text.length() && m.find(at); at = m.end()) {
                LocalDate day = spelling.reading.read(m, order);
                if (day != null) {
                    first = first == null || m.start() < first.start ? new Found(day, m.start(), m.end()) : first;
                    break;
                }
            }
        }
        return Optional.ofNullable(first);
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** Whether a text has as many digits as a day; most have not, and need not be looked at closely. */
    static boolean mayBeIn(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += isDigit(text, i) ? 1 : 0;
        }
        return digits >= FEWEST_DIGITS;
    }

    /** Whether four digits can be a year of our time. */
    private static boolean hasYear(String text) {
        for (int i = 0; i + 3 < text.length(); i++) {
            boolean century = text.startsWith("20", i) || text.startsWith("19", i);
            if (century && isDigit(text, i + 2) && isDigit(text, i + 3)) {
                return true;
            }
        }
        return false;
    }

    /** With dots the day is first wherever it can be; with strokes America differs. */
    private static @Nullable LocalDate numbers(Matcher m, DayOrder order) {
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(3));
        if (second > 12) {
            return day(m.group(4), m.group(1), m.group(3));
        }
        if (m.group(2).equals(".") || first > 12 || first == second) {
            return day(m.group(4), m.group(3), m.group(1));
        }
        return switch (order) {
            case DAY_FIRST -> day(m.group(4), m.group(3), m.group(1));
            case MONTH_FIRST -> day(m.group(4), m.group(1), m.group(3));
            case UNKNOWN -> null;
        };
    }

    private static @Nullable LocalDate shortYear(Matcher m, DayOrder order) {
        String year = "20" + m.group(4);
        if (m.group(2).equals(".") || order == DayOrder.DAY_FIRST) {
            return day(year, m.group(3), m.group(1));
        }
        return order == DayOrder.MONTH_FIRST ? day(year, m.group(1), m.group(3)) : null;
    }

    private static @Nullable LocalDate named(String year, String month, String day) {
        int number = MonthNames.number(month);
        return number == 0 ? null : day(year, Integer.toString(number), day);
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
