package io.copydesk.store.query;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What is worked out beside something else: by another thread if one is free, else by the one that needs it, so that threads
 * which wait for each other can't bring the service to a stop.
 */
final class SideTask<T> {

    private final FutureTask<T> task;

    private SideTask(FutureTask<T> task) {
        this.task = task;
    }

    static <T> SideTask<T> start(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Infrastructure.getDefaultWorkerPool().execute(task);
        return new SideTask<>(task);
    }

    /** Its result. Throws what the work threw. */
    T get() throws IOException {
        // Does nothing if another thread has begun.
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException failure) {
                throw failure;
            }
            if (cause instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("stopped while the articles were counted", e));
        }
    }

    /** Nobody needs it any more. */
    void cancel() {
        task.cancel(false);
    }
}
