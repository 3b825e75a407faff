package io.copydesk.cli.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.copydesk.cli.terminal.Command;
import io.copydesk.cli.terminal.CommandFailure;
import io.copydesk.cli.terminal.ExitCodes;
import io.copydesk.cli.terminal.Format;
import io.copydesk.cli.terminal.Table;
import io.copydesk.events.EventJson;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** {@code status}. */
@CommandLine.Command(
        name = "status",
        description = {
            "Show each part: whether it is up, where, and its process.",
            "JSON: {\"kafka\": \"127.0.0.1:9092\", \"postgres\": \"jdbc:…\", \"ingest\": \"http://…\", \"enrich\": …,"
                    + " \"store\": …}"
        })
public final class StatusCommand extends Command {

    @CommandLine.Option(names = "--format", description = "${COMPLETION-CANDIDATES}", defaultValue = "text")
    private Format format = Format.text;

    @Override
    public Integer call() throws JsonProcessingException {
        Home home = Home.find();
        if (format == Format.json) {
            print(EventJson.mapper().writeValueAsString(addresses(RunningStack.require(home))));
            return ExitCodes.OK;
        }
        Optional<StackState> state = new StateFile(home.stateFile()).read();
        if (state.isEmpty()) {
            throw CommandFailure.notRunning();
        }
        Table table = new Table("PART", "STATE", "PID", "WHERE");
        for (StackState.PartState part : state.get().parts()) {
            Optional<ProcessHandle> process = part.live();
            table.row(
                    part.name(),
                    process.isPresent() ? part.progress().name().toLowerCase(Locale.ROOT) : "not running",
                    process.map(live -> Long.toString(live.pid())).orElse("-"),
                    part.url());
        }
        table.lines().forEach(this::print);
        print("Logs: " + home.log("supervisor").getParent());
        if (!state.get().isSupervised()) {
            warn("The supervisor was killed: ./copydesk up starts anew, ./copydesk down ends the rest.");
            return ExitCodes.NOT_RUNNING;
        }
        return state.get().phase() == StackState.Phase.READY ? ExitCodes.OK : ExitCodes.NOT_RUNNING;
    }

    private static Map<String, String> addresses(RunningStack stack) {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("kafka", stack.kafka());
        addresses.put("postgres", stack.postgres());
        addresses.put("ingest", stack.ingest());
        addresses.put("enrich", stack.enrich());
        addresses.put("store", stack.store());
        return addresses;
    }
}
