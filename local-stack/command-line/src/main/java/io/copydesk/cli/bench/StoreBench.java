package io.copydesk.cli.bench;

import io.copydesk.cli.stack.Home;
import io.copydesk.cli.stack.RunningStack;
import io.copydesk.cli.terminal.Style;
import io.copydesk.cli.terminal.Table;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Consumer;

/** The figures of one run, printed as they come. */
final class StoreBench implements AutoCloseable {

    private final Home home;
    private final RunningStack stack;
    private final Consumer<String> out;
    private final Filling filling;

    StoreBench(Home home, RunningStack stack, Consumer<String> out) {
        this.home = home;
        this.stack = stack;
        this.out = out;
        this.filling = new Filling(stack);
    }

    /** The same rows in the same PostgreSQL, while nothing else runs: written bare, and with full text. */
    void comparePostgres(int rows) throws SQLException {
        heading("%,d rows in PostgreSQL alone", rows);
        PostgresRows postgres = new PostgresRows(stack.postgres(), rows);
        print("bare COPY, batches of %d: %,.0f rows a second", PostgresRows.BATCH, postgres.copy());
        print("the same with a tsvector column and its GIN index: %,.0f rows a second", postgres.copyWithFullText());
        postgres.drop();
    }

    /** Fills the store up to a number of articles, and measures searches. */
    void stage(int from, int to, int searches) {
        try {
            heading("%,d articles", to);
            Filling.Speed speed = filling.fill(from, to);
            print(
                    "archived: %,.0f a second; searchable: %,.0f a second (both at once, with comparing: %,d still to compare)",
                    speed.archived(), speed.indexed(), speed.ungrouped());
            filling.awaitGrouped();
            Sizes.of(home, stack.postgres())
                    .forEach((what, bytes) -> print("%s: %,d bytes an article", what, bytes / to));
            searches(searches);
        } catch (IOException | SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Measures searches on what there is, warm: all of it has been read once. */
    void searches(int count) throws IOException, InterruptedException, SQLException {
        long read = PageCache.fill(home.postgres()) + PageCache.fill(home.index());
        print("searches, warm: %,d MB of the archive and the index were read before", read / 1_000_000);
        Table table = new Table(
                "search", "p50 ms", "p95 ms", "p99 ms", "found (median)", "the index looks at", "PostgreSQL's plan");
        SearchTimes times = new SearchTimes(stack.store());
        for (SearchKind kind : SearchKind.values()) {
            SearchTimes.Figures figures = times.measure(kind, count);
            table.row(
                    kind.words(),
                    tenths(figures.p50()),
                    tenths(figures.p95()),
                    tenths(figures.p99()),
                    "%,d".formatted(figures.found()),
                    figures.last() == null ? "none" : times.plan(figures.last()),
                    figures.last() == null
                            ? "none"
                            : ReadPlan.of(stack.postgres(), figures.last().ids()));
        }
        table.lines().forEach(out);
    }

    /** All of it over HTTP. */
    void export(int articles) throws IOException, InterruptedException {
        heading("Export of %,d articles as NDJSON", articles);
        Export.Figures figures = Export.run(stack.store());
        print(
                "%,d lines, %,d bytes in %.0f s; the store's heap has at most %,d MB, of which after a collection at most %,d MB were in use",
                figures.lines(), figures.bytes(), figures.seconds(), figures.heapMegabytes(), figures.usedMegabytes());
    }

    private void heading(String format, Object... values) {
        out.accept("");
        out.accept(Style.bold(String.format(Locale.ENGLISH, format, values)));
    }

    private void print(String format, Object... values) {
        out.accept(String.format(Locale.ENGLISH, format, values));
    }

    private static String tenths(double millis) {
        return String.format(Locale.ENGLISH, "%.1f", millis);
    }

    @Override
    public void close() {
        filling.close();
    }
}
