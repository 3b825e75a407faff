package io.copydesk.cli.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.copydesk.cli.stack.Home;
import io.copydesk.cli.stack.RunningStack;
import io.copydesk.cli.terminal.Command;
import io.copydesk.cli.terminal.ExitCodes;
import io.copydesk.cli.terminal.Format;
import io.copydesk.cli.terminal.Style;
import io.copydesk.events.EventJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code search}. */
@CommandLine.Command(
        name = "search",
        description = {
            "Find articles by words in title and text.",
            "words all of them, in any form; \"a phrase\"; begin*; -not; this OR that; title:word; one NEAR/5 other.",
            "A query that begins with - comes after --. Of a story the best article is shown."
        })
public final class SearchCommand extends Command {

    @CommandLine.Parameters(arity = "1..*", paramLabel = "QUERY", description = "What to look for.")
    private List<String> query = new ArrayList<>();

    @CommandLine.Option(names = "--source", paramLabel = "NAME", description = "Only from there.")
    private @Nullable String source;

    @CommandLine.Option(names = "--language", paramLabel = "CODE", description = "Only in that language: en, de, ja, …")
    private @Nullable String language;

    @CommandLine.Option(names = "--from", paramLabel = "DATE", description = "Published then or later, ISO 8601.")
    private @Nullable String from;

    @CommandLine.Option(names = "--to", paramLabel = "DATE", description = "Published before then, ISO 8601.")
    private @Nullable String to;

    @CommandLine.Option(
            names = "--filter",
            paramLabel = "NAME=VALUE",
            description = "Any other filter of the store, as entity=PER:Ada, topic=sport, country=FR or collapse=none.")
    private Map<String, String> filters = new LinkedHashMap<>();

    @CommandLine.Option(names = "--sort", paramLabel = "ORDER", description = "As the store's sort parameter.")
    private @Nullable String sort;

    @CommandLine.Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            description = "At most so many (${DEFAULT-VALUE}).",
            defaultValue = "10")
    private int limit = 10;

    @CommandLine.Option(names = "--format", description = "${COMPLETION-CANDIDATES}", defaultValue = "text")
    private Format format = Format.text;

    @Override
    public Integer call() throws JsonProcessingException {
        JsonNode answer = new Store(RunningStack.require(Home.find()).store()).search(parameters());
        if (format == Format.json) {
            print(EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(answer));
            return ExitCodes.OK;
        }
        answer.path("items").forEach(this::show);
        answer.path("suggestions").forEach(query -> print("Did you mean: " + query.asText()));
        JsonNode total = answer.path("total");
        long count = total.path("value").asLong();
        print((total.path("exact").asBoolean(true) ? "" : "about ")
                + count
                + (count == 1 ? " article" : " articles")
                + (answer.path("items").size() < count
                        ? ", " + answer.path("items").size() + " shown"
                        : ""));
        return ExitCodes.OK;
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", String.join(" ", query));
        parameters.put("limit", Integer.toString(limit));
        add(parameters, "source", source);
        add(parameters, "language", language);
        add(parameters, "from", from);
        add(parameters, "to", to);
        add(parameters, "sort", sort);
        parameters.putAll(filters);
        return parameters;
    }

    private static void add(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private void show(JsonNode article) {
        print(Style.bold(article.path("title").asText("(no title)")));
        List<String> origin = new ArrayList<>();
        for (String field : List.of("source", "publishedAt", "language")) {
            if (article.hasNonNull(field)) {
                origin.add(article.path(field).asText());
            }
        }
        origin.add(article.path("id").asText());
        int others = article.path("storySize").asInt(1) - 1;
        if (others > 0) {
            origin.add(others + " more of this story");
        }
        print(Style.dim("  " + String.join(" · ", origin)));
    }
}
