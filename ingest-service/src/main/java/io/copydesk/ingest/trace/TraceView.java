package io.copydesk.ingest.trace;

import io.copydesk.ingest.browse.RecordAddress;
import io.copydesk.ingest.drop.CleaningView;
import io.copydesk.monitor.Figures;
import io.copydesk.monitor.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The page of an article's ways.
 *
 * @param id what was asked for, empty at first
 * @param since as it was given, empty for the last day
 * @param problem what is wrong with the question, empty if nothing is
 * @param note what else is to be known, may be empty
 * @param article where the article can be read
 * @param again what to ask for a moment later; empty if nothing more will come
 * @param cleaning what cleaning did; null where that is not shown
 */
record TraceView(
        String id,
        String since,
        String problem,
        String note,
        String article,
        List<JourneyView> journeys,
        String again,
        @Nullable CleaningView cleaning) {

    private static final Duration WATCHED = Duration.ofMinutes(10);

    /** One way. */
    record JourneyView(List<HopView> hops) {}

    /** A record on the way, in words. */
    record HopView(
            String record,
            String address,
            String written,
            String waited,
            String worked,
            String stage,
            String outcome) {}

    static TraceView empty() {
        return new TraceView("", "", "", "", "", List.of(), "", null);
    }

    static TraceView problem(String id, String since, @Nullable String problem) {
        return new TraceView(id, since, problem == null ? "" : problem, "", "", List.of(), "", null);
    }

    static TraceView of(Trace trace, String since, String article) {
        String note = trace.complete() ? "" : "The topics are too long to be read to their ends: give a later time.";
        String problem = trace.journeys().isEmpty()
                ? "Nothing was found since " + trace.since()
                        + ". It may be older, not be cleaned yet, or be refused by cleanup, before it had an id."
                : "";
        return new TraceView(trace.id(), since, problem, note, article, journeys(trace), "", null);
    }

    /** The same while it is under way. */
    static TraceView watched(Trace trace, String since, String article, String again, @Nullable CleaningView cleaning) {
        boolean isOver =
                !trace.journeys().isEmpty() && trace.journeys().stream().allMatch(TraceView::isOver);
        String note = isOver ? "It has arrived." : "It is under way.";
        boolean isLong = trace.since().isBefore(Instant.now().minus(WATCHED));
        if (isLong && !isOver) {
            note += " It takes long: load the page again to see how far it is.";
        }
        return new TraceView(
                trace.id(), since, "", note, article, journeys(trace), isOver || isLong ? "" : again, cleaning);
    }

    private static boolean isOver(Trace.Journey journey) {
        Trace.State last = journey.hops().get(journey.hops().size() - 1).state();
        return last == Trace.State.DONE || last == Trace.State.REFUSED;
    }

    private static List<JourneyView> journeys(Trace trace) {
        return trace.journeys().stream()
                .map(journey -> new JourneyView(
                        journey.hops().stream().map(TraceView::hop).toList()))
                .toList();
    }

    private static HopView hop(Trace.Hop hop) {
        return new HopView(
                hop.topic() + "/" + hop.partition() + "/" + hop.offset(),
                RecordAddress.page(hop.topic(), hop.partition(), hop.offset()),
                hop.written().toString(),
                Figures.duration(hop.waited()),
                Figures.duration(hop.worked()),
                hop.stage(),
                hop.state().name().toLowerCase(Locale.ROOT) + (hop.reason() == null ? "" : ": " + hop.reason()));
    }
}
