package io.copydesk.cleaner.metadata;

import io.copydesk.cleaner.block.Phrases;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The date of publication that a page shows: in elements that are named so, and in lines near the headline. Thread-safe. */
public final class VisibleDates {

    /** Words before the date of a change, in many languages. */
    private static final Phrases UPDATED = new Phrases(List.of(
            "updat",
            "aktuali",
            "stand ",
            "stand:",
            "modifi",
            "mis à jour",
            "mise à jour",
            "actualiz",
            "aggiornat",
            "bijgewerkt",
            "gewijzigd",
            "geändert",
            "uppdaterad",
            "opdateret",
            "oppdatert",
            "edited",
            "bearbeitet",
            "güncelle",
            "обновлен",
            "última edición",
            "zuletzt",
            "last change",
            "letzte änderung",
            "revised",
            "atualiz"));

    /** Words before other dates: events, deadlines, ages of members, copyrights. */
    private static final Pattern OTHER = Pattern.compile(
            "©|copyright|\\bbis\\b|until|deadline|registriert|joined|mitglied|since\\b|seit\\b|expires|geboren|born|anmelde|\\*\\s?\\d");

    /** Characters beside a date: a byline, a place, a word or two; more is a sentence that mentions a day. */
    private static final int MOST_BESIDE = 60;

    /** Characters: what {@link DateFinder} takes for a date is at most this long, or half. */
    private static final int LONGEST_DATE = 80;

    /** Paragraphs that may stand before the one that begins with a place and a day. */
    private static final int MOST_LEADS = 3;

    private static final Pattern DASH = Pattern.compile("\\s[–—-]{1,2}\\s|:\\s");

    private VisibleDates() {}

    /**
     * The day in a line of plain text if the line is about when something was published; else null.
     *
     * @param language of the text, null if it is not known
     * @param url where it is from, null if that is not known; the two tell what 03/05/2024 means
     */
    public static @Nullable OffsetDateTime dateline(String line, @Nullable String language, @Nullable String url) {
        return read(line, DayOrder.of(language, url), MOST_BESIDE, false);
    }

    static @Nullable Publication of(PageFacts facts, Zones zones, DayOrder order) {
        Likeliest best = new Likeliest();
        for (Mark mark : facts.dates) {
            int zone = zones.of(mark.at());
            int doubt = zones.doubt(mark.around());
            if (doubt < 2 && (zone > 0 || (mark.sure() == 3 && doubt == 0))) {
                boolean updated = mark.has(Surroundings.UPDATED) && mark.sure() < 3;
                int worth = zone * 4 + mark.sure() * 2 + zones.nearness(mark.at()) - doubt * 2 - (updated ? 5 : 0);
                best.add(mark(mark, order), worth - (mark.has(Surroundings.LOGO) ? 3 : 0));
            }
        }
        for (Line line : facts.dated) {
            int zone = zones.of(line.at());
            int doubt = zones.doubt(line.around());
            if (zone > 0 && doubt < 2) {
                int worth = zone * 4 + 1 + zones.nearness(line.at()) - doubt * 2;
                line(line, order, worth - (line.has(Surroundings.LOGO) ? 3 : 0), best);
            }
        }
        return best.found == null ? beginning(facts, zones, order) : best.found;
    }

    /** The first day that is written for machines, wherever it stands, but in comments and teasers. */
    static @Nullable Publication anywhere(PageFacts facts, Zones zones, DayOrder order) {
        for (Mark mark : facts.dates) {
            if (mark.sure() >= 2 && zones.doubt(mark.around()) < 2 && !mark.has(Surroundings.UPDATED)) {
                OffsetDateTime date = Dates.read(mark.said(), order);
                if (date != null) {
                    return new Publication(date, "time-element");
                }
            }
        }
        return null;
    }

    private static final class Likeliest {
        private @Nullable Publication found;
        private int worth;

        void add(@Nullable Publication other, int worthOfOther) {
            if (other != null && worthOfOther > worth) {
                found = other;
                worth = worthOfOther;
            }
        }
    }

    private static @Nullable Publication mark(Mark mark, DayOrder order) {
        String said = mark.said();
        OffsetDateTime date = Dates.read(said, order);
        if (date == null) {
            String text = mark.text().replace('\n', ' ');
            date = text.length() <= MOST_BESIDE * 2 ? read(text, order, MOST_BESIDE * 2, false) : null;
        }
        boolean plain = said.isEmpty() && mark.sure() < 2;
        return date == null ? null : new Publication(date, plain ? "text" : "time-element");
    }

    /** The day of a change is better than none where it is all that stands near a headline. */
    private static void line(Line line, DayOrder order, int worth, Likeliest best) {
        for (boolean updates : new boolean[] {false, true}) {
            OffsetDateTime date = read(line.text(), order, MOST_BESIDE, updates);
            if (date != null) {
                best.add(new Publication(date, "text"), worth - (updates ? 4 : 0));
                return;
            }
        }
    }

    /** Below a lead in its own paragraph. */
    private static @Nullable Publication beginning(PageFacts facts, Zones zones, DayOrder order) {
        int looked = 0;
        for (Line line : facts.prose) {
            if (line.at() >= zones.start() && zones.doubt(line.around()) == 0 && looked++ < MOST_LEADS) {
                OffsetDateTime date = beginning(line.text(), order);
                if (date != null) {
                    return new Publication(date, "text");
                }
            }
        }
        return null;
    }

    /** The date before a text's first dash: "Oslo, 3 May 2024 – The ferry ...". */
    private static @Nullable OffsetDateTime beginning(String text, DayOrder order) {
        Matcher dash = DASH.matcher(text);
        if (!dash.find() || dash.start() > MOST_BESIDE) {
            return null;
        }
        String before = text.substring(0, dash.start());
        return DateFinder.first(before, 0, order)
                .map(found -> Times.after(found.day(), before, found.end()))
                .orElse(null);
    }

    /** The last change that a line of the page tells of; null if none does. */
    static @Nullable OffsetDateTime updated(PageFacts facts, Zones zones, DayOrder order) {
        for (Line line : facts.dated) {
            if (zones.doubt(line.around() & ~Surroundings.FOOTER) == 2
                    || line.text().length() > MOST_BESIDE * 2
                    || !UPDATED.in(line.text())) {
                continue;
            }
            Optional<DateFinder.Found> found = DateFinder.first(line.text(), 0, order);
            if (found.isPresent()) {
                if (UPDATED.in(line.text().substring(0, found.get().start()))) {
                    return Times.after(
                            found.get().day(), line.text(), found.get().end());
                }
            }
        }
        return null;
    }

    private static @Nullable OffsetDateTime read(String text, DayOrder order, int mostBeside, boolean updates) {
        if (text.length() > mostBeside + LONGEST_DATE) {
            return null;
        }
        int from = 0;
        for (int tries = 0; tries < 3; tries++) { // "published ..., updated ..." has two
            Optional<DateFinder.Found> found = DateFinder.first(text, from, order);
            if (found.isEmpty()
                    || text.length() - (found.get().end() - found.get().start()) > mostBeside) {
                return null;
            }
            String before = text.substring(from, found.get().start());
            if (OTHER.matcher(before.toLowerCase(Locale.ROOT)).find() || (!updates && UPDATED.in(before))) {
                from = found.get().end();
                continue;
            }
            return Times.after(found.get().day(), text, found.get().end());
        }
        return null;
    }
}
