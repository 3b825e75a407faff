package io.copydesk.cli.articles;

import io.copydesk.cli.terminal.CommandFailure;
import io.copydesk.cli.terminal.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Drops many articles, some at a time, and keeps count. */
final class Dropping {

    // The broker acknowledges in about 10 ms, several at once in the same time; and 8 of 10 MB fit in memory.
    private static final int IN_FLIGHT = 8;

    // Fewer are shown one by one, with their ids.
    private static final int MANY = 20;

    private static final int BAR = 40;

    private final Intake intake;
    private final int count;
    private final Consumer<String> out;
    private final Consumer<String> problems;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    Dropping(Intake intake, int count, Consumer<String> out, Consumer<String> problems) {
        this.intake = intake;
        this.count = count;
        this.out = out;
        this.problems = problems;
    }

    int taken() {
        return taken.get();
    }

    int refused() {
        return refused.get();
    }

    /**
     * Drops them all, whatever becomes of one of them.
     *
     * @throws CommandFailure if the service does not answer: the rest would fare no better
     */
    void all(List<ArticleSource> sources) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(IN_FLIGHT);
        try {
            List<Future<?>> drops = new ArrayList<>();
            sources.forEach(source -> drops.add(threads.submit(() -> one(source))));
            for (Future<?> drop : drops) {
                drop.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CommandFailure failure
                    ? failure
                    : new CommandFailure(Objects.toString(e.getCause()), e);
        } finally {
            threads.shutdownNow();
            if (barIsShown()) {
                System.out.println();
            }
        }
    }

    private void one(ArticleSource source) {
        Intake.Outcome outcome = outcome(source);
        if (outcome.refusal() == null) {
            taken.incrementAndGet();
        } else {
            refused.incrementAndGet();
        }
        show(source, outcome);
    }

    private Intake.Outcome outcome(ArticleSource source) {
        try {
            return intake.drop(source.reading().read());
        } catch (AccessDeniedException e) {
            return new Intake.Outcome(null, "it may not be read");
        } catch (IOException | UncheckedIOException e) {
            return new Intake.Outcome(null, Objects.toString(e.getMessage(), "it could not be read"));
        }
    }

    private synchronized void show(ArticleSource source, Intake.Outcome outcome) {
        if (outcome.refusal() != null) {
            problems.accept(
                    (barIsShown() ? "\r" : "") + Style.red("refused ") + source.name() + ": " + outcome.refusal());
        } else if (count < MANY) {
            out.accept(Style.dim("dropped ") + outcome.id() + "  " + source.name());
        }
        if (barIsShown()) {
            int done = taken.get() + refused.get();
            int filled = (int) ((long) BAR * done / count);
            System.out.print("\r[" + "#".repeat(filled) + " ".repeat(BAR - filled) + "] " + done + " of " + count);
            System.out.flush();
        }
    }

    private boolean barIsShown() {
        return count >= MANY && Style.onTerminal();
    }
}
