package io.copydesk.store.index;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that writes the index: opening, batches, commits and rebuilds never run at the same time. Its methods
 * may be called by any thread.
 */
@Singleton
class IndexThread {

    // A commit on a slow disk; what isn't committed by then is read again after the next start.
    private static final long STOP_SECONDS = 20;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "index"));

    /** Does the work after all that is waiting; after a stop the result fails with a CancellationException. */
    <T> CompletableFuture<T> run(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            thread.execute(() -> {
                try {
                    result.complete(work.call());
                } catch (Throwable e) {
                    result.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(new CancellationException("the index is being closed"));
        }
        return result;
    }

    /** Does the work again and again, with this pause between. */
    void repeat(Runnable work, Duration pause) {
        ScheduledFuture<?> unused =
                thread.scheduleWithFixedDelay(work, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits, for work on this thread. */
    void pause(Duration pause) throws InterruptedException {
        if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new CancellationException("the index is being closed");
        }
    }

    /** Ends long work early once the service stops. */
    void checkGoesOn() {
        if (stopped.getCount() == 0) {
            throw new CancellationException("the index is being closed");
        }
    }

    /** Ends all work, this last. */
    void stop(Callable<?> last) {
        stopped.countDown();
        CompletableFuture<?> done = run(last);
        thread.shutdown();
        try {
            done.get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            // It is read again from the topic.
            org.jboss.logging.Logger.getLogger(IndexThread.class).warnf("The index was not closed in order: %s", e);
        }
    }
}
