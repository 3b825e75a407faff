package io.copydesk.cli.topics;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.copydesk.cli.stack.Home;
import io.copydesk.cli.stack.RunningStack;
import io.copydesk.cli.terminal.Command;
import io.copydesk.cli.terminal.ExitCodes;
import io.copydesk.cli.terminal.Format;
import io.copydesk.cli.terminal.Shortened;
import io.copydesk.cli.terminal.Table;
import io.copydesk.events.EventJson;
import io.copydesk.monitor.Figures;
import io.copydesk.monitor.Stage;
import io.copydesk.monitor.Trace;
import io.copydesk.monitor.Tracer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code trace}. */
@CommandLine.Command(
        name = "trace",
        description = {
            "Show the way of an article through the topics: the records that it was, how long each waited and was worked on.",
            "It is read from the headers of the topics alone, so it needs no tracing server, and no service has to be up."
        })
public final class TraceCommand extends Command {

    private static final int REASON_SHOWN = 80;

    @CommandLine.Parameters(paramLabel = "ID", description = "The article's id.")
    private String id = "";

    @CommandLine.Option(
            names = "--since",
            paramLabel = "TIME",
            description = "How far back to look, as 2026-11-01T08:00:00Z; a day if it is not given.")
    private @Nullable OffsetDateTime since;

    @CommandLine.Option(names = "--format", description = "${COMPLETION-CANDIDATES}", defaultValue = "text")
    private Format format = Format.text;

    @Override
    public Integer call() throws JsonProcessingException {
        Tracer tracer = new Tracer(
                Map.of("bootstrap.servers", RunningStack.require(Home.find()).kafka()), Stage.OF_ARTICLES);
        Trace trace = tracer.find(id, since == null ? Instant.now().minus(Tracer.USUAL_SPAN) : since.toInstant());
        if (format == Format.json) {
            print(EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(trace));
        } else {
            show(trace);
        }
        return trace.journeys().isEmpty() ? ExitCodes.FAILURE : ExitCodes.OK;
    }

    private void show(Trace trace) {
        if (trace.journeys().isEmpty()) {
            warn(
                    "Nothing was found since " + trace.since()
                            + ". It may be older (--since), not be cleaned yet, or be refused by cleanup, before it had an id.");
        }
        for (Trace.Journey journey : trace.journeys()) {
            Table table = new Table("RECORD", "WRITTEN", "STAGE", "WAITED", "WORKED", "THEN");
            for (Trace.Hop hop : journey.hops()) {
                table.row(
                        hop.topic() + "/" + hop.partition() + "/" + hop.offset(),
                        hop.written(),
                        hop.stage(),
                        Figures.duration(hop.waited()),
                        Figures.duration(hop.worked()),
                        hop.state().name().toLowerCase(Locale.ROOT)
                                + (hop.reason() == null ? "" : ": " + Shortened.line(hop.reason(), REASON_SHOWN)));
            }
            table.lines().forEach(this::print);
            print("");
        }
        if (!trace.complete()) {
            warn("The topics are too long to be read to their ends: give a later --since.");
        }
    }
}
