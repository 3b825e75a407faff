package io.copydesk.ingest.trace;

import io.copydesk.monitor.Figures;
import io.copydesk.monitor.Trace;
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
 */
record TraceView(String id, String since, String problem, String note, String article, List<JourneyView> journeys) {

    /** One way. */
    record JourneyView(List<HopView> hops) {}

    /** A record on the way, in words. */
    record HopView(String record, String written, String waited, String worked, String stage, String outcome) {}

    static TraceView empty() {
        return new TraceView("", "", "", "", "", List.of());
    }

    static TraceView problem(String id, String since, @Nullable String problem) {
        return new TraceView(id, since, problem == null ? "" : problem, "", "", List.of());
    }

    static TraceView of(Trace trace, String since, String article) {
        String note = trace.complete() ? "" : "The topics are too long to be read to their ends: give a later time.";
        return new TraceView(
                trace.id(),
                since,
                trace.journeys().isEmpty()
                        ? "Nothing was found since " + trace.since()
                                + ". It may be older, not be cleaned yet, or be refused by cleanup, before it had an id."
                        : "",
                note,
                article,
                trace.journeys().stream()
                        .map(journey -> new JourneyView(
                                journey.hops().stream().map(TraceView::hop).toList()))
                        .toList());
    }

    private static HopView hop(Trace.Hop hop) {
        return new HopView(
                hop.topic() + "/" + hop.partition() + "/" + hop.offset(),
                hop.written().toString(),
                Figures.duration(hop.waited()),
                Figures.duration(hop.worked()),
                hop.stage(),
                hop.state().name().toLowerCase(Locale.ROOT) + (hop.reason() == null ? "" : ": " + hop.reason()));
    }
}
