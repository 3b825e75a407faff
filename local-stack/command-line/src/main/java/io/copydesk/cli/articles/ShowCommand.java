package io.copydesk.cli.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.copydesk.cli.stack.Home;
import io.copydesk.cli.stack.RunningStack;
import io.copydesk.cli.terminal.Command;
import io.copydesk.cli.terminal.CommandFailure;
import io.copydesk.cli.terminal.ExitCodes;
import io.copydesk.cli.terminal.Format;
import io.copydesk.events.EventJson;
import picocli.CommandLine;

/** {@code show}. */
@CommandLine.Command(
        name = "show",
        description = "Show a stored article, clean, with what was removed from it and why.")
public final class ShowCommand extends Command {

    @CommandLine.Parameters(paramLabel = "ID", description = "As drop and search print it.")
    private String id = "";

    @CommandLine.Option(names = "--format", description = "${COMPLETION-CANDIDATES}", defaultValue = "text")
    private Format format = Format.text;

    @Override
    public Integer call() throws JsonProcessingException {
        JsonNode article = new Store(RunningStack.require(Home.find()).store())
                .article(id)
                .orElseThrow(() -> new CommandFailure("No article " + id + " is stored. One that was dropped a moment"
                        + " ago may be on its way (./copydesk topics), or was refused"));
        if (format == Format.json) {
            print(EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(article));
        } else {
            ArticleText.lines(article).forEach(this::print);
        }
        return ExitCodes.OK;
    }
}
