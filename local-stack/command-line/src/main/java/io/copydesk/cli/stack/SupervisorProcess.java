package io.copydesk.cli.stack;

import io.copydesk.backing.Ending;
import io.copydesk.backing.LogFile;
import io.copydesk.cli.terminal.CommandFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The supervisor as the process that it is. */
final class SupervisorProcess {

    // Three services with 30 s each at the worst, then the broker and the database.
    private static final Duration STOP = Duration.ofMinutes(3);

    /** In a session of its own, so that neither Ctrl-C nor the terminal's end reaches it or its parts. */
    private static final String DETACHED =
            "if command -v setsid >/dev/null 2>&1; then exec setsid \"$@\"; else trap '' INT HUP; exec \"$@\"; fi";

    private SupervisorProcess() {}

    static Process launch(Home home) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", DETACHED, "copydesk"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // It only waits.
        command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add("-Dcopydesk.project=" + home.project());
        command.add("-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s %5$s%6$s%n");
        command.add(Supervisor.class.getName());
        LogFile log = log(home);
        log.prepare();
        ProcessBuilder builder = log.appendedBy(new ProcessBuilder(command));
        builder.environment().put("COPYDESK_HOME", home.directory().toString());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new CommandFailure("The supervisor could not be started: " + e.getMessage(), e);
        }
    }

    static LogFile log(Home home) {
        return new LogFile(home.log("supervisor"));
    }

    /** Tells it to stop everything, and returns when it is over. */
    static void stop(ProcessHandle supervisor) {
        Ending.politely(supervisor, STOP);
    }
}
