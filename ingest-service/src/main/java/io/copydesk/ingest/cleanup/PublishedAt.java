package io.copydesk.ingest.cleanup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** Reads the time that a {@code published-at} header gives. */
public final class PublishedAt {

    private PublishedAt() {}

    /**
     * An ISO 8601 date or time. A date is its midnight; where no zone is said, it is UTC.
     *
     * @return null for null and for what is no such time
     */
    public static @Nullable OffsetDateTime read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            TemporalAccessor read = (text.contains("T")
                            ? DateTimeFormatter.ISO_DATE_TIME
                            : DateTimeFormatter.ISO_LOCAL_DATE)
                    .parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            if (read instanceof ZonedDateTime zoned) {
                return zoned.toOffsetDateTime();
            }
            LocalDateTime local = read instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) read;
            return local.atOffset(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
