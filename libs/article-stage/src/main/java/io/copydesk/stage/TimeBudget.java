package io.copydesk.stage;

import io.copydesk.events.RefusedException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds the time that the work on one article may take, so that no partition waits for ever on one. Work over its budget
 * is interrupted and given up, whether it heeds the interrupt or not. Thread-safe.
 */
public final class TimeBudget implements AutoCloseable {

    private final Duration budget;
    private final AtomicInteger running = new AtomicInteger();
    private final ExecutorService workers;

    public TimeBudget(String name, Duration budget) {
        this.budget = budget;
        this.workers = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Runs the work, and waits for it no longer than the budget.
     *
     * @throws RefusedException if the work takes longer
     * @throws Exception what the work throws
     */
    public <T> T run(Callable<T> work) throws Exception {
        Future<T> result = workers.submit(() -> {
            running.incrementAndGet();
            try {
                return work.call();
            } finally {
                running.decrementAndGet();
            }
        });
        try {
            return result.get(budget.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            result.cancel(true);
            throw new RefusedException(
                    "the article took longer than " + budget.toSeconds() + " s: cut it into smaller ones", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } catch (InterruptedException e) {
            result.cancel(true);
            throw new CancellationException("stopped while working on an article");
        }
    }

    /** How many works are under way, those that were given up and have not ended among them. */
    public int running() {
        return running.get();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
