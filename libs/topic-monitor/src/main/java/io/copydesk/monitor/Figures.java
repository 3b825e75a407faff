package io.copydesk.monitor;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as people read them. */
public final class Figures {

    private static final String NONE = "–";
    private static final List<String> BYTES = List.of("kB", "MB", "GB", "TB", "PB", "EB");

    private Figures() {}

    /** With a comma between thousands. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Small ones with a digit more: 0.3 is not nothing. */
    public static String rate(double rate) {
        return rate > 0 && rate < 10 ? String.format(Locale.ROOT, "%.1f", rate) : count(Math.round(rate));
    }

    /** Bytes in the unit that matters, of 1,000 each; a dash where that is not known. */
    public static String bytes(@Nullable Long bytes) {
        if (bytes == null) {
            return NONE;
        }
        if (bytes < 1_000) {
            return bytes + " bytes";
        }
        double amount = bytes;
        int unit = -1;
        while (amount >= 999.5) {
            amount /= 1_000;
            unit++;
        }
        return String.format(Locale.ROOT, amount < 9.95 ? "%.1f %s" : "%.0f %s", amount, BYTES.get(unit));
    }

    /** Milliseconds in the one or two units that matter; a dash where that is not known or nothing waits. */
    public static String duration(@Nullable Long millis) {
        if (millis == null) {
            return NONE;
        }
        Duration duration = Duration.ofMillis(millis);
        if (millis < 1_000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1_000.0);
        }
        if (duration.toHours() == 0) {
            return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
        }
        return duration.toDays() == 0
                ? duration.toHours() + " h " + duration.toMinutesPart() + " min"
                : duration.toDays() + " d " + duration.toHoursPart() + " h";
    }
}
