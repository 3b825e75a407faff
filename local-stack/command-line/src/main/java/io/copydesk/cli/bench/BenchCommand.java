package io.copydesk.cli.bench;

import io.copydesk.cli.stack.Home;
import io.copydesk.cli.stack.RunningStack;
import io.copydesk.cli.stack.Shutdown;
import io.copydesk.cli.stack.Startup;
import io.copydesk.cli.terminal.Command;
import io.copydesk.cli.terminal.ExitCodes;
import io.copydesk.cli.terminal.Table;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine;

/** {@code bench}. */
@CommandLine.Command(
        name = "bench",
        description = {
            "Measure the store with made-up articles: what archiving and indexing them takes beside the bare COPY of the same rows"
                    + " and beside full text in PostgreSQL, how long searches take as the archive grows, what it needs on disk,"
                    + " and an export of all of it.",
            "Runs a stack of its own in bench of Copydesk's folder, and begins it anew; a million articles take an hour and"
                    + " 20 GB."
        })
public final class BenchCommand extends Command {

    private static final List<Integer> STAGES = List.of(1_000, 100_000);

    @CommandLine.Option(names = "--store", description = "Measure the store.")
    private boolean store;

    @CommandLine.Option(
            names = "--relevance",
            description =
                    "Judge the search of the stack that is up by its own articles: each is looked for by its title's words, and by"
                            + " other words for what it tells, here and by ts_rank in PostgreSQL.")
    private boolean relevance;

    @CommandLine.Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "1000000",
            description =
                    "How many articles in the end (default: ${DEFAULT-VALUE}); searches are measured at 1,000, 100,000 and N.")
    private int articles;

    @CommandLine.Option(
            names = "--searches",
            paramLabel = "N",
            defaultValue = "200",
            description =
                    "How many searches of a kind are timed (default: ${DEFAULT-VALUE}), after half as many to warm up.")
    private int searches;

    @CommandLine.Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "20000",
            description =
                    "How many rows the bare COPY and full text in PostgreSQL are measured with (default: ${DEFAULT-VALUE}).")
    private int sample;

    @CommandLine.Option(names = "--keep", description = "Leave the stack up and its files there.")
    private boolean keep;

    @CommandLine.Option(
            names = "--again",
            description = "Measure only the searches once more, on the stack that a run with --keep left up.")
    private boolean again;

    private void judge(RunningStack stack) throws IOException, SQLException, InterruptedException {
        try (Relevance judged = new Relevance(stack.store(), stack.postgres())) {
            List<KnownItem> items = judged.items();
            Table table = new Table("queries", "engine", "asked", "MRR@10", "success@10");
            add(table, "title", "store", judged.ofStore(items, KnownItem::title));
            add(table, "title", "ts_rank", judged.ofPostgres(items, KnownItem::title));
            add(table, "paraphrase", "store", judged.ofStore(items, KnownItem::paraphrase));
            add(table, "paraphrase", "ts_rank", judged.ofPostgres(items, KnownItem::paraphrase));
            table.lines().forEach(this::print);
        }
    }

    private static void add(Table table, String queries, String engine, Relevance.Figures figures) {
        table.row(
                queries,
                engine,
                figures.queries(),
                "%.3f".formatted(figures.reciprocalRank()),
                "%.3f".formatted(figures.success()));
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        if (relevance) {
            judge(RunningStack.require(Home.find()));
            return ExitCodes.OK;
        }
        if (!store) {
            throw usage("Say what to measure: --store or --relevance");
        }
        if (articles < 1 || searches < 1 || sample < 1) {
            throw usage("--articles, --searches and --sample must be 1 or more");
        }
        Home home = Home.find().part("bench");
        if (again) {
            try (StoreBench bench = new StoreBench(home, RunningStack.require(home), this::print)) {
                bench.searches(searches);
            }
            return ExitCodes.OK;
        }
        Shutdown.of(home);
        home.delete();
        RunningStack stack = new Startup(home, this::print).run();
        Thread takeDown = new Thread(
                () -> {
                    Shutdown.of(home);
                    home.delete();
                },
                "take-down");
        if (!keep) {
            Runtime.getRuntime().addShutdownHook(takeDown);
        }
        int[] stages = Stream.concat(STAGES.stream().filter(stage -> stage < articles), Stream.of(articles))
                .mapToInt(Integer::intValue)
                .toArray();
        try (StoreBench bench = new StoreBench(home, stack, this::print)) {
            bench.comparePostgres(sample);
            IntStream.range(0, stages.length)
                    .forEach(i -> bench.stage(i == 0 ? 0 : stages[i - 1], stages[i], searches));
            bench.export(articles);
        }
        return ExitCodes.OK;
    }
}
