package io.copydesk.cli.demo;

import io.copydesk.cli.articles.ArticleFiles;
import io.copydesk.cli.articles.ArticleText;
import io.copydesk.cli.articles.DroppedArticle;
import io.copydesk.cli.articles.Intake;
import io.copydesk.cli.articles.Store;
import io.copydesk.cli.stack.Home;
import io.copydesk.cli.stack.RunningStack;
import io.copydesk.cli.stack.Shutdown;
import io.copydesk.cli.stack.Startup;
import io.copydesk.cli.terminal.Command;
import io.copydesk.cli.terminal.CommandFailure;
import io.copydesk.cli.terminal.ExitCodes;
import io.copydesk.cli.terminal.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** {@code demo}. */
@CommandLine.Command(
        name = "demo",
        description = {
            "Show the whole way: start everything, drop the sample articles, watch each pass the three topics, and read"
                    + " one as it was stored, with what was removed from it and why.",
            "What was not up before is stopped again in the end."
        })
public final class DemoCommand extends Command {

    // Seconds, usually; a machine that starts everything at once may take longer.
    private static final Duration ARRIVAL = Duration.ofMinutes(2);

    /** The one to read in the end: copied from a blog, with all that such a copy brings. */
    private static final String SHOWN = "copied-from-a-blog.txt";

    @CommandLine.Option(names = "--keep", description = "Leave everything up.")
    private boolean keep;

    @Override
    public Integer call() throws IOException {
        Home home = Home.find();
        Optional<RunningStack> before = RunningStack.find(home);
        RunningStack stack = before.orElseGet(() -> new Startup(home, this::print).run());
        if (keep || before.isPresent()) {
            demonstrate(home, stack);
            print("Everything stays up: ./copydesk search WORDS, ./copydesk topics, ./copydesk down");
            return ExitCodes.OK;
        }
        Thread takeDown = new Thread(() -> Shutdown.of(home), "take-down");
        Runtime.getRuntime().addShutdownHook(takeDown);
        demonstrate(home, stack);
        print("Stopping; ./copydesk up brings it back, with these articles in it.");
        return ExitCodes.OK;
    }

    private void demonstrate(Home home, RunningStack stack) throws IOException {
        List<Path> samples = ArticleFiles.in(home.samples());
        if (samples.isEmpty()) {
            throw new CommandFailure("There are no articles in " + home.samples());
        }
        Store store = new Store(stack.store());
        List<Traveller> travellers = new ArrayList<>();
        try (Journey journey = new Journey(stack.kafka(), this::print)) {
            print("");
            print(Style.bold("Dropping " + samples.size() + " articles of " + home.samples()));
            Intake intake = new Intake(stack.ingest(), null);
            for (Path sample : samples) {
                travellers.add(drop(sample, intake));
            }
            journey.follow(travellers, store, ARRIVAL);
        }
        List<Traveller> lost =
                travellers.stream().filter(traveller -> !traveller.isStored()).toList();
        if (!lost.isEmpty()) {
            throw new CommandFailure("Not all arrived: "
                    + String.join(
                            "; ", lost.stream().map(Traveller::whereabouts).toList()));
        }
        show(travellers, store);
    }

    private static Traveller drop(Path sample, Intake intake) throws IOException {
        DroppedArticle article = ArticleFiles.read(sample);
        String name = String.valueOf(sample.getFileName());
        Intake.Outcome outcome = intake.drop(article);
        if (outcome.id() == null) {
            throw new CommandFailure(name + " was not taken: " + outcome.refusal());
        }
        return new Traveller(name, article.bytes(), outcome.id());
    }

    private void show(List<Traveller> travellers, Store store) {
        Traveller shown = travellers.stream()
                .filter(traveller -> traveller.name().equals(SHOWN))
                .findFirst()
                .orElse(travellers.get(0));
        print("");
        print(Style.bold(shown.name() + " as it is stored") + Style.dim("   GET /articles/" + shown.id()));
        print("");
        ArticleText.lines(store.article(shown.id()).orElseThrow()).forEach(this::print);
        print("");
        print(Style.green("✓ ") + travellers.size() + " of " + travellers.size() + " articles came through.");
    }
}
