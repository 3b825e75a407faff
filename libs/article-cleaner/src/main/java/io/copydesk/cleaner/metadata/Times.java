package io.copydesk.cleaner.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time of day that stands behind a date, and its zone. Thread-safe. */
final class Times {

    private static final Pattern TIME = Pattern.compile(
            "[T\\s,;|•·–-]{0,4}+(?:(?:um|at|à|a las|kl\\.?|klo|om|ore|às|ás|alle|o)\\s)?+(\\d{1,2})[:.h](\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?+)?+"
                    + "(?!\\d|\\.\\d)\\s?([ap]\\.?m\\b)?(?:\\s{0,2}\\(?(?:Uhr\\s)?([A-Z]{1,4}|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})(?![\\w:]))?",
            Pattern.CASE_INSENSITIVE);

    /** Hours from Greenwich of zones whose letters mean one zone only, or one much more than others. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("WET", 0),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("CDT", -5),
            Map.entry("MDT", -6),
            Map.entry("MST", -7),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("MEZ", 1),
            Map.entry("MESZ", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("JST", 9),
            Map.entry("KST", 9));

    private Times() {}

    /** The date with the time that stands behind it in the text, if any; without a zone, in UTC. */
    static @Nullable OffsetDateTime after(LocalDate date, String text, int end) {
        Matcher m = TIME.matcher(text).region(end, Math.min(text.length(), end + 60));
        if (!m.lookingAt()) {
            return date.atStartOfDay().atOffset(ZoneOffset.UTC);
        }
        try {
            int hour = Integer.parseInt(m.group(1));
            String half = m.group(4);
            if (half != null) {
                hour = hour % 12 + (half.charAt(0) == 'p' || half.charAt(0) == 'P' ? 12 : 0);
            }
            String seconds = m.group(3);
            // a leap second is written as 60, which Java does not know
            LocalTime time = LocalTime.of(
                    hour, Integer.parseInt(m.group(2)), seconds == null ? 0 : Math.min(59, Integer.parseInt(seconds)));
            return date.atTime(time).atOffset(zone(m.group(5)));
        } catch (DateTimeException e) {
            return date.atStartOfDay().atOffset(ZoneOffset.UTC);
        }
    }

    private static ZoneOffset zone(@Nullable String zone) {
        if (zone == null) {
            return ZoneOffset.UTC;
        }
        if (zone.charAt(0) == '+' || zone.charAt(0) == '-') {
            return ZoneOffset.of(zone);
        }
        return ZoneOffset.ofHours(ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), 0));
    }
}
