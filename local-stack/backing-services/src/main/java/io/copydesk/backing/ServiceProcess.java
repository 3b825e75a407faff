package io.copydesk.backing;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A backing service that runs in a process of its own. Not safe for use by several threads at once. */
final class ServiceProcess {

    /** For an end in order: it writes out what it has in memory, which a killed one would have to recover instead. */
    static final Duration STOP = Duration.ofSeconds(30);

    private static final int PAUSE_MILLIS = 100;

    private final String name;
    private final Placement placement;
    private @Nullable Process process;

    /** @param name as people know the service, for what is said if it does not start */
    ServiceProcess(String name, Placement placement) {
        this.name = name;
        this.placement = placement;
    }

    /** How it is started. */
    interface Command {
        ProcessBuilder make() throws IOException;
    }

    /**
     * Starts it; it has yet to be waited for.
     *
     * @throws StartFailure if there is no such process
     */
    ProcessHandle start(Command command) {
        placement.log().prepare();
        try {
            Files.createDirectories(placement.directory());
            Process started = command.make().start();
            if (!placement.endsWithThisJvm()) {
                started.getOutputStream().close();
            }
            process = started;
            return started.toHandle();
        } catch (IOException e) {
            throw new StartFailure(name + " could not be started", placement.log(), e);
        }
    }

    /**
     * Returns when it serves.
     *
     * @param serves asked again and again once it listens
     * @throws StartFailure if it ends before, or does not serve within the time
     */
    void awaitReady(Duration atMost, BooleanSupplier serves) {
        Process started = process;
        if (started == null) {
            throw new IllegalStateException(name + " was not started");
        }
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!accepts() || !serves.getAsBoolean()) {
            if (!started.isAlive()) {
                throw new StartFailure(
                        name + " ended at its start with code " + started.exitValue(), placement.log(), null);
            }
            if (System.nanoTime() > deadline) {
                kill();
                throw new StartFailure(
                        name + " did not serve within " + atMost.toSeconds() + " s", placement.log(), null);
            }
            pause();
        }
    }

    boolean isRunning() {
        // Of the handle, which knows the end at once; the process object learns of it a moment after whoever waited for
        // it.
        return process != null && process.toHandle().isAlive();
    }

    /** @throws IllegalStateException if it was never started */
    ProcessHandle handle() {
        if (process == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return process.toHandle();
    }

    /** Ends it cleanly (SIGTERM) and returns when it is over. */
    void stop() {
        if (process != null) {
            Ending.politely(process.toHandle(), STOP);
        }
    }

    /** Ends it as a crash would (SIGKILL). */
    void kill() {
        if (process != null) {
            Ending.atOnce(process.toHandle());
        }
    }

    /** The wait was interrupted: ends it, and says so. */
    StartFailure interrupted(InterruptedException e) {
        stop();
        Thread.currentThread().interrupt();
        return new StartFailure("The wait for " + name + " was interrupted", placement.log(), e);
    }

    /** Asked first: clients write a warning each time that they find no one. */
    private boolean accepts() {
        try (Socket socket = new Socket()) {
            socket.connect(Loopback.at(placement.port()), 1_000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }
}
