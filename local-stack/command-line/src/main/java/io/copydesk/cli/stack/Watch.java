package io.copydesk.cli.stack;

import io.copydesk.backing.Ending;
import io.copydesk.backing.StartFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Starts one part, and starts it again whenever it dies, until it is called off. */
final class Watch implements Runnable {

    /**
     * How long to wait before a part is started again: doubling from the first to the longest, and anew for a part that
     * had run for as long as {@code calm}.
     */
    record Backoff(Duration first, Duration longest, Duration calm) {
        // A second is enough for a port to be given back; half a minute is what an operator is willing to wait.
        static final Backoff ORDINARY =
                new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(1));

        Duration after(Duration last) {
            Duration twice = last.multipliedBy(2);
            return twice.compareTo(longest) > 0 ? longest : twice;
        }
    }

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final Part part;
    private final Board board;
    private final Backoff backoff;
    private volatile boolean calledOff;
    private volatile @Nullable Thread busy;

    Watch(Part part, Board board, Backoff backoff) {
        this.part = part;
        this.board = board;
        this.backoff = backoff;
    }

    Part part() {
        return part;
    }

    /** Starts the part and returns when it is ready. */
    synchronized void start() {
        long begun = System.nanoTime();
        busy = Thread.currentThread();
        board.progress(part, StackState.Progress.STARTING, null, 0);
        try {
            part.start(process -> board.progress(part, StackState.Progress.STARTING, process, 0));
            board.progress(part, StackState.Progress.READY, part.process(), secondsSince(begun));
            say("is ready after %.1f s, process %d"
                    .formatted(secondsSince(begun), part.process().pid()));
        } catch (StartFailure failure) {
            board.progress(part, StackState.Progress.FAILED, null, secondsSince(begun));
            throw failure;
        } finally {
            busy = null;
        }
    }

    @Override
    public void run() {
        busy = Thread.currentThread();
        Duration pause = backoff.first();
        long started = System.nanoTime();
        while (!calledOff) {
            if (!Ending.isOverWithin(part.process(), FOR_EVER) || calledOff) {
                return;
            }
            if (System.nanoTime() - started > backoff.calm().toNanos()) {
                pause = backoff.first();
            }
            pause = restart(pause);
            started = System.nanoTime();
            busy = Thread.currentThread();
        }
    }

    /** Tries until it succeeds; gives the pause that the next death would be followed by. */
    private Duration restart(Duration pause) {
        Duration next = pause;
        while (!calledOff) {
            say("ended unexpectedly, or did not start; it is started again in %.1f s"
                    .formatted(next.toMillis() / 1000.0));
            board.progress(part, StackState.Progress.RESTARTING, null, 0);
            try {
                Thread.sleep(next.toMillis());
                if (calledOff) {
                    return next;
                }
                next = backoff.after(next);
                start();
                return next;
            } catch (StartFailure failure) {
                say(String.valueOf(failure.getMessage()));
            } catch (InterruptedException e) {
                return next;
            }
        }
        return next;
    }

    /** No more restarts; a start under way is interrupted. */
    void callOff() {
        if (calledOff) {
            // A second interrupt would hit the part while it stops what it had started.
            return;
        }
        calledOff = true;
        Thread thread = busy;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Stops the part and returns when it is over. */
    void stop() {
        callOff();
        stopNow();
    }

    /** Waits for a start under way, which was interrupted, to take itself back. */
    private synchronized void stopNow() {
        part.stop();
        board.stopped(part);
        say("is stopped");
    }

    private void say(String what) {
        System.err.println(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + part.name() + " " + what);
    }

    private static double secondsSince(long nanos) {
        return Math.round((System.nanoTime() - nanos) / 1e8) / 10.0;
    }
}
