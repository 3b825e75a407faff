package io.copydesk.backing;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes, politely first. Returns when they are over. */
public final class Ending {

    /** The kernel takes a killed process away at once; this is for a machine that hardly moves. */
    private static final Duration AFTER_KILL = Duration.ofSeconds(10);

    private Ending() {}

    /** Sends SIGTERM, waits at most {@code patience}, then sends SIGKILL. */
    public static void politely(ProcessHandle process, Duration patience) {
        process.destroy();
        orKill(process, patience);
    }

    /** Sends SIGINT, waits at most {@code patience}, then sends SIGKILL. */
    static void byInterrupt(ProcessHandle process, Duration patience) {
        interrupt(process);
        orKill(process, patience);
    }

    /** Sends SIGKILL. */
    public static void atOnce(ProcessHandle process) {
        process.destroyForcibly();
        if (!isOverWithin(process, AFTER_KILL)) {
            throw new IllegalStateException("Process " + process.pid() + " does not end, not even by SIGKILL");
        }
    }

    /** Whether the process is over, after waiting for it at most so long. */
    public static boolean isOverWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    private static void orKill(ProcessHandle process, Duration patience) {
        if (!isOverWithin(process, patience)) {
            atOnce(process);
        }
    }

    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
