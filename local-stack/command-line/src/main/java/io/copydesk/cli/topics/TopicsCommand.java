package io.copydesk.cli.topics;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.copydesk.cli.stack.Home;
import io.copydesk.cli.stack.RunningStack;
import io.copydesk.cli.terminal.Command;
import io.copydesk.cli.terminal.ExitCodes;
import io.copydesk.cli.terminal.Format;
import io.copydesk.cli.terminal.Style;
import io.copydesk.cli.terminal.Table;
import io.copydesk.events.EventJson;
import java.util.LinkedHashMap;
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

    @CommandLine.Option(names = "--format", description = "${COMPLETION-CANDIDATES}", defaultValue = "text")
    private Format format = Format.text;

    @Override
    public Integer call() throws JsonProcessingException {
        TopicFigures figures =
                TopicFigures.ask(RunningStack.require(Home.find()).kafka());
        if (format == Format.json) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("topics", figures.topics());
            json.put("stages", figures.stages());
            json.put("refused", figures.refused());
            print(EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json));
            return ExitCodes.OK;
        }
        Table topics = new Table("TOPIC", "PARTITIONS", "RECORDS", "END");
        figures.topics().forEach(topic -> topics.row(topic.name(), topic.partitions(), topic.records(), topic.end()));
        topics.lines().forEach(this::print);
        print("");
        Table stages = new Table("STAGE", "READS", "DONE", "LAG");
        figures.stages().forEach(stage -> stages.row(stage.group(), stage.topic(), stage.done(), stage.lag()));
        stages.lines().forEach(this::print);
        print("");
        long refused = figures.refused();
        print(
                refused == 0
                        ? "Nothing was refused."
                        : Style.yellow(refused + " refused") + "; see why: ./copydesk dlq list");
        return ExitCodes.OK;
    }
}
