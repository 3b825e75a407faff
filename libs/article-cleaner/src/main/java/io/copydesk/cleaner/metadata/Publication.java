package io.copydesk.cleaner.metadata;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a page says it was published.
 *
 * @param from where that was found, as in {@link Metadata#publishedFrom()}
 */
record Publication(OffsetDateTime at, String from) {

    /** Names of meta elements that are a day, but of what their sites do not agree on. */
    private static final Set<String> VAGUE = Set.of(
            "date",
            "dc.date",
            "dcterms.date",
            "dc.date.created",
            "dcterms.created",
            "date.created",
            "last-modified",
            "sailthru.date",
            "dcterms.issued",
            "pdate",
            "article_date_original");

    /** Zones on earth reach from 12 hours behind Greenwich to 14 before it. */
    private static final int WIDEST_ZONE = 14 * 60;

    static @Nullable Publication of(
            PageFacts facts, LinkedData data, Zones zones, DayOrder order, @Nullable String url) {
        OffsetDateTime said = Dates.read(data.text("datePublished"), order);
        if (said != null) {
            return new Publication(said, "json-ld").asShown(facts, zones, order);
        }
        said = meta(facts, order, false);
        if (said != null) {
            return new Publication(said, "meta").asShown(facts, zones, order);
        }
        Publication visible = VisibleDates.of(facts, zones, order);
        if (visible != null && visible.from.equals("time-element")) {
            return visible;
        }
        OffsetDateTime address = Dates.inUrl(url);
        if (address != null && (visible == null || !sameDay(address, visible.at))) {
            return new Publication(address, "url");
        }
        if (visible != null) {
            return visible;
        }
        said = Dates.read(data.text("uploadDate"), order);
        if (said == null) {
            said = Dates.read(data.text("dateCreated"), order);
        }
        if (said != null) {
            return new Publication(said, "json-ld");
        }
        said = meta(facts, order, true);
        return said == null ? VisibleDates.anywhere(facts, zones, order) : new Publication(said, "meta");
    }

    private static boolean sameDay(OffsetDateTime a, OffsetDateTime b) {
        return a.toLocalDate().equals(b.toLocalDate());
    }

    private static @Nullable OffsetDateTime meta(PageFacts facts, DayOrder order, boolean vaguely) {
        for (Map.Entry<String, List<String>> entry : facts.meta.entries()) {
            String name = entry.getKey();
            if (vaguely ? VAGUE.contains(name) : isPublished(name)) {
                for (String value : entry.getValue()) {
                    OffsetDateTime date = Dates.read(value, order);
                    if (date != null) {
                        return date;
                    }
                }
            }
        }
        return null;
    }

    /** Sites and their tools call it by dozens of names, all made of the same few words. */
    private static boolean isPublished(String name) {
        if (VAGUE.contains(name)) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean when = lower.contains("date") || lower.contains("time");
        boolean published = lower.contains("publ")
                || lower.contains("pub-")
                || lower.contains("pubdate")
                || lower.contains("issued")
                || lower.contains("release")
                || lower.contains("upload")
                || lower.contains("display");
        return (when && published && !lower.contains("modif") && !lower.contains("updat"))
                || lower.equals("article:published")
                || lower.equals("article.published")
                || lower.equals("published_at");
    }

    /**
     * Metadata is often in Greenwich's time, and the day on the page in the site's own. Where the two differ by no more
     * than zones can, the page is right about its day.
     */
    private Publication asShown(PageFacts facts, Zones zones, DayOrder order) {
        if (!at.getOffset().equals(ZoneOffset.UTC)) {
            return this;
        }
        Publication visible = VisibleDates.of(facts, zones, order);
        if (visible == null || sameDay(at, visible.at)) {
            return this;
        }
        LocalDate shown = visible.at.toLocalDate();
        if (Math.abs(ChronoUnit.DAYS.between(shown, at.toLocalDate())) > 1) {
            return this;
        }
        boolean timed = !visible.at.toLocalTime().equals(java.time.LocalTime.MIDNIGHT)
                && !at.toLocalTime().equals(java.time.LocalTime.MIDNIGHT);
        if (timed) {
            long minutes = Duration.between(at.toLocalDateTime(), visible.at.toLocalDateTime())
                    .toMinutes();
            if (Math.abs(minutes) <= WIDEST_ZONE && minutes % 30 == 0) {
                return new Publication(at.withOffsetSameInstant(ZoneOffset.ofTotalSeconds((int) minutes * 60)), from);
            }
        }
        return visible;
    }
}
