package io.copydesk.cli.topics;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.copydesk.cli.stack.Home;
import io.copydesk.cli.stack.RunningStack;
import io.copydesk.cli.terminal.Command;
import io.copydesk.cli.terminal.ExitCodes;
import io.copydesk.cli.terminal.Format;
import io.copydesk.cli.terminal.LiveScreen;
import io.copydesk.events.EventJson;
import io.copydesk.monitor.FlowMonitor;
import io.copydesk.monitor.Stage;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine;

/** {@code top}. */
@CommandLine.Command(
        name = "top",
        description = {
            "Watch what flows: articles a second in and out of each stage, what waits and for how long, what is refused, and"
                    + " whether all that came in is stored, refused or under way.",
            "Ends with q or Ctrl-C. Where standard output is no terminal there is one picture of two seconds."
        })
public final class TopCommand extends Command {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    @CommandLine.Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES}; json is one look of two seconds.",
            defaultValue = "text")
    private Format format = Format.text;

    @Override
    public Integer call() throws JsonProcessingException, InterruptedException {
        String kafka = RunningStack.require(Home.find()).kafka();
        try (FlowMonitor monitor = new FlowMonitor(Map.of("bootstrap.servers", kafka), Stage.OF_ARTICLES)) {
            // Rates are differences: they need a look before.
            monitor.look();
            Thread.sleep(INTERVAL.toMillis());
            if (format == Format.json) {
                print(EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(monitor.look()));
            } else {
                LiveScreen.show(INTERVAL, () -> FlowPicture.of(monitor.look()));
            }
        }
        return ExitCodes.OK;
    }
}
