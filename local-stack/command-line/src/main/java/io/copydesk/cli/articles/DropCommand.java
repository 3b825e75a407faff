package io.copydesk.cli.articles;

import io.copydesk.cli.stack.Home;
import io.copydesk.cli.stack.RunningStack;
import io.copydesk.cli.terminal.Command;
import io.copydesk.cli.terminal.ExitCodes;
import io.copydesk.cli.terminal.Style;
import io.copydesk.fetch.PageFetch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code drop}. */
@CommandLine.Command(
        name = "drop",
        description = {
            "Drop articles in, in whatever state they are: HTML, plain text, or JSON.",
            "Each is acknowledged once Kafka has it. Ends with 1 if any was refused; the others are in all the same."
        })
public final class DropCommand extends Command {

    @CommandLine.Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR|-|URL",
            description = {
                "A file (.html, .htm, .txt, .md, .json; .gz is unpacked; any other ending: it is looked at);",
                "a folder, with the files of those endings in it and below; - for standard input;",
                "or an http(s) address to fetch."
            })
    private List<String> what = new ArrayList<>();

    @CommandLine.Option(names = "--source", paramLabel = "NAME", description = "Who the articles are from.")
    private @Nullable String source;

    @CommandLine.Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where the article was found; for a single one.")
    private @Nullable String url;

    @CommandLine.Option(
            names = "--allow-private",
            description = "Fetch addresses on this machine and in private networks too.")
    private boolean allowPrivate;

    @Override
    public Integer call() throws Exception {
        List<ArticleSource> sources = sources();
        if (url != null && sources.size() != 1) {
            throw usage("--url is the address of one article, there are " + sources.size());
        }
        if (sources.isEmpty()) {
            warn("There is no article there: files end in .html, .htm, .txt, .md or .json");
            return ExitCodes.FAILURE;
        }
        RunningStack stack = RunningStack.require(Home.find());
        Dropping dropping = new Dropping(new Intake(stack.ingest(), source), sources.size(), this::print, this::warn);
        dropping.all(sources);
        print(
                dropping.refused() == 0
                        ? Style.green("✓ ") + dropping.taken() + " dropped"
                        : Style.red("✗ ") + dropping.taken() + " dropped, " + dropping.refused() + " refused");
        return dropping.refused() == 0 ? ExitCodes.OK : ExitCodes.FAILURE;
    }

    private List<ArticleSource> sources() throws IOException {
        PageFetch pages = new PageFetch(allowPrivate, "--allow-private fetches it all the same");
        List<ArticleSource> sources = new ArrayList<>();
        for (String each : what) {
            if (each.equals("-")) {
                sources.add(new ArticleSource(
                        each, () -> new DroppedArticle(each, ArticleFiles.bounded(System.in), null, url)));
            } else if (each.matches("(?i)[a-z][a-z0-9+.-]+://.*")) {
                sources.add(new ArticleSource(each, () -> withUrl(DroppedArticle.of(each, pages.fetch(each)))));
            } else {
                for (Path file : ArticleFiles.in(Path.of(each))) {
                    sources.add(new ArticleSource(file.toString(), () -> withUrl(ArticleFiles.read(file))));
                }
            }
        }
        return sources;
    }

    private DroppedArticle withUrl(DroppedArticle article) {
        return url == null ? article : new DroppedArticle(article.name(), article.bytes(), article.contentType(), url);
    }
}
