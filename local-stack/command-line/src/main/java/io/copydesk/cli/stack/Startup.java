package io.copydesk.cli.stack;

import io.copydesk.backing.LogFile;
import io.copydesk.backing.ProcessIdentity;
import io.copydesk.cli.terminal.CommandFailure;
import io.copydesk.cli.terminal.Style;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings a stack up and shows each part coming. */
public final class Startup {

    // As often as a person sees the difference.
    private static final long BETWEEN_LOOKS_MILLIS = 150;

    // What an exception and its causes take.
    private static final int LOG_LINES = 15;

    private final Home home;
    private final StateFile file;
    private final Consumer<String> out;
    private final Map<String, StackState.Progress> shown = new HashMap<>();
    private volatile boolean interrupted;

    public Startup(Home home, Consumer<String> out) {
        this.home = home;
        this.file = new StateFile(home.stateFile());
        this.out = out;
    }

    /**
     * Brings it up, or waits for one that is coming up already, and returns when all parts are ready. If this JVM is told
     * to end before (Ctrl-C), what was started is stopped.
     *
     * @throws CommandFailure if a part does not start: which, the end of its log, and where that is
     */
    public RunningStack run() {
        Optional<StackState> before = file.read();
        if (before.isPresent() && before.get().isSupervised()) {
            if (before.get().phase() != StackState.Phase.STOPPING) {
                return await(before.get().supervisor(), null);
            }
            out.accept("Waiting for the one that is stopping");
            before.get().supervisor().live().ifPresent(SupervisorProcess::stop);
        } else if (before.map(StackState::liveProcesses)
                .filter(live -> !live.isEmpty())
                .isPresent()) {
            out.accept(Style.yellow("An earlier run was killed. What it left running is ended first."));
        }
        checkServices();
        out.accept("Copydesk comes up; its files are in " + home.directory());
        Process supervisor = SupervisorProcess.launch(home);
        Thread takeBack = new Thread(
                () -> {
                    interrupted = true;
                    out.accept("Interrupted: what was started is stopped again");
                    SupervisorProcess.stop(supervisor.toHandle());
                    Leftovers.end(home);
                },
                "take-back");
        Runtime.getRuntime().addShutdownHook(takeBack);
        try {
            return await(ProcessIdentity.of(supervisor.toHandle()), supervisor);
        } finally {
            forget(takeBack);
        }
    }

    private static void forget(Thread takeBack) {
        try {
            Runtime.getRuntime().removeShutdownHook(takeBack);
        } catch (IllegalStateException interruptedJustNow) {
            awaitEnd();
        }
    }

    private void checkServices() {
        for (String service : List.of(LocalStack.INGEST, LocalStack.ENRICH, LocalStack.STORE)) {
            Path jar = home.serviceJar(service);
            if (!Files.exists(jar)) {
                throw new CommandFailure(jar + " is missing. Build it with: ./mvnw -DskipTests package");
            }
        }
    }

    private RunningStack await(ProcessIdentity supervisor, @Nullable Process child) {
        while (true) {
            if (interrupted) {
                awaitEnd();
            }
            // Asked before the state is read: what it wrote last is then in that state.
            boolean lives = child == null ? supervisor.live().isPresent() : child.isAlive();
            Optional<StackState> state =
                    file.read().filter(read -> read.supervisor().pid() == supervisor.pid());
            state.ifPresent(this::show);
            if (state.filter(read -> read.phase() == StackState.Phase.READY).isPresent()) {
                return new RunningStack(state.get());
            }
            if (!lives) {
                throw notUp(state);
            }
            pause();
        }
    }

    private void show(StackState state) {
        for (StackState.PartState part : state.parts()) {
            if (part.progress() == shown.put(part.name(), part.progress())) {
                continue;
            }
            switch (part.progress()) {
                case STARTING ->
                    out.accept(Style.dim("  %-9s starts, waits for %s".formatted(part.name(), part.waitsFor())));
                case READY ->
                    out.accept(Style.green("✓ ")
                            + "%-9s %-42s %5.1f s".formatted(part.name(), part.url(), part.seconds()));
                case FAILED -> out.accept(Style.red("✗ ") + "%-9s did not start".formatted(part.name()));
                case WAITING, RESTARTING, STOPPED -> {}
            }
        }
    }

    private CommandFailure notUp(Optional<StackState> state) {
        Optional<StackState> failed = state.filter(read -> read.phase() == StackState.Phase.FAILED);
        LogFile log = failed.flatMap(StackState::failed)
                .map(part -> new LogFile(Path.of(part.log())))
                .orElse(SupervisorProcess.log(home));
        String reason = failed.map(StackState::failure).orElse("The supervisor ended, see " + log.path());
        failed.ifPresent(over -> file.delete());
        log.lastLines(LOG_LINES).forEach(line -> out.accept(Style.dim("  | " + line)));
        return new CommandFailure(reason);
    }

    /** The JVM is about to end, and what it does for that is shown; nothing else shall be. */
    private static void awaitEnd() {
        while (true) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted", e);
        }
    }
}
