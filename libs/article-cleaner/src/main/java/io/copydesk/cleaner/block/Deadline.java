package io.copydesk.cleaner.block;

import java.util.concurrent.CancellationException;

/** Lets a caller end the cleaning of an article by interrupting its thread. */
public final class Deadline {

    private Deadline() {}

    /**
     * Returns if there is no reason to stop.
     *
     * @throws CancellationException if the thread was interrupted
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The cleaning was interrupted.");
        }
    }
}
