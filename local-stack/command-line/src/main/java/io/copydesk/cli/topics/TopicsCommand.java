package io.copydesk.cli.topics;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.copydesk.cli.stack.Home;
import io.copydesk.cli.stack.RunningStack;
import io.copydesk.cli.terminal.Command;
import io.copydesk.cli.terminal.ExitCodes;
import io.copydesk.cli.terminal.Format;
import io.copydesk.cli.terminal.LiveScreen;
import io.copydesk.cli.terminal.Style;
import io.copydesk.cli.terminal.Table;
import io.copydesk.events.EventJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** {@code topics}. */
@CommandLine.Command(
        name = "topics",
        description = {
            "Show what is in the topics, how far behind each stage is, and how many articles were refused.",
            "RECORDS are there to read; END counts all that were ever written; LAG is what a stage has still to do."
        })
public final class TopicsCommand extends Command {

    private static final Duration INTERVAL = Duration.ofSeconds(2);

    @CommandLine.Option(names = "--format", description = "${COMPLETION-CANDIDATES}", defaultValue = "text")
    private Format format = Format.text;

    @CommandLine.Option(names = "--watch", description = "Go on showing it until q or Ctrl-C.")
    private boolean watch;

    @Override
    public Integer call() throws JsonProcessingException {
        String kafka = RunningStack.require(Home.find()).kafka();
        if (watch && format == Format.text) {
            LiveScreen.show(INTERVAL, () -> lines(TopicFigures.ask(kafka)));
            return ExitCodes.OK;
        }
        TopicFigures figures = TopicFigures.ask(kafka);
        if (format == Format.json) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("topics", figures.topics());
            json.put("stages", figures.stages());
            json.put("refused", figures.refused());
            print(EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json));
            return ExitCodes.OK;
        }
        lines(figures).forEach(this::print);
        return ExitCodes.OK;
    }

    private static List<String> lines(TopicFigures figures) {
        Table topics = new Table("TOPIC", "PARTITIONS", "RECORDS", "END");
        figures.topics().forEach(topic -> topics.row(topic.name(), topic.partitions(), topic.records(), topic.end()));
        List<String> lines = new ArrayList<>(topics.lines());
        lines.add("");
        Table stages = new Table("STAGE", "READS", "DONE", "LAG");
        figures.stages().forEach(stage -> stages.row(stage.group(), stage.topic(), stage.done(), stage.lag()));
        lines.addAll(stages.lines());
        lines.add("");
        long refused = figures.refused();
        lines.add(
                refused == 0
                        ? "Nothing was refused."
                        : Style.yellow(refused + " refused") + "; see why: ./copydesk dlq list");
        return lines;
    }
}
