package io.copydesk.cli.stack;

import io.copydesk.cli.terminal.Command;
import io.copydesk.cli.terminal.CommandFailure;
import io.copydesk.cli.terminal.ExitCodes;
import io.copydesk.cli.terminal.Style;
import picocli.CommandLine;

/** {@code up}. */
@CommandLine.Command(
        name = "up",
        description = {
            "Start Kafka, PostgreSQL and the three services, each a process of its own.",
            "Ports are 8080 (store), 8081 (ingest), 8082 (enrich), 9092 (Kafka) and 5432 (PostgreSQL), or free ones"
                    + " where those are taken. A part that dies is started again. Data survives down and up."
        })
public final class UpCommand extends Command {

    @CommandLine.Option(names = "--foreground", description = "Stay until Ctrl-C, then stop everything.")
    private boolean foreground;

    @Override
    public Integer call() throws InterruptedException {
        Home home = Home.find();
        var running = RunningStack.find(home);
        if (running.isPresent()) {
            print("Copydesk is up already.");
        }
        RunningStack stack = running.orElseGet(() -> new Startup(home, this::print).run());
        print("");
        print(Style.bold("Copydesk is up."));
        print("  store    " + stack.store() + "/articles     read and search");
        print("  ingest   " + stack.ingest() + "/articles     drop articles by POST");
        print("  kafka    " + stack.kafka() + "     drop articles into articles.raw");
        print("  logs     " + home.log("supervisor").getParent());
        if (!foreground) {
            print("Next: ./copydesk drop FILE, ./copydesk search WORDS, ./copydesk topics, ./copydesk down");
            return ExitCodes.OK;
        }
        print("Ctrl-C stops it.");
        stayUntilInterrupted(home);
        return ExitCodes.OK;
    }

    private void stayUntilInterrupted(Home home) throws InterruptedException {
        ProcessHandle supervisor = new StateFile(home.stateFile())
                .read()
                .flatMap(state -> state.supervisor().live())
                .orElseThrow(CommandFailure::notRunning);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            print("Copydesk stops");
            SupervisorProcess.stop(supervisor);
        }));
        while (supervisor.isAlive()) {
            Thread.sleep(500);
        }
    }
}
