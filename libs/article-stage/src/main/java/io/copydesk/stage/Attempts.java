package io.copydesk.stage;

import io.copydesk.events.RefusedException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/** Tries work a few times: what failed by a chance of the moment (memory was short) may pass a moment later. */
final class Attempts {

    private static final int MOST = 3;
    private static final long FIRST_PAUSE_MILLIS = 100;

    private Attempts() {}

    /** The work's result; a refusal is final at once, any other failure after the last attempt. */
    static <T> T of(Callable<T> work) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.call();
            } catch (RefusedException | CancellationException e) {
                throw e;
            } catch (Exception e) {
                if (attempt == MOST) {
                    throw e;
                }
            }
            Thread.sleep(FIRST_PAUSE_MILLIS << attempt);
        }
    }
}
