package io.copydesk.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copydesk.events.RefusedException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void failureThatPassesIsForgotten() throws Exception {
        String result = Attempts.of(() -> {
            if (calls.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
            return "done";
        });
        assertThat(result).isEqualTo("done");
    }

    @Test
    void failureThatStaysIsThrownAfterThreeAttempts() {
        assertThatThrownBy(() -> Attempts.of(() -> {
                    calls.incrementAndGet();
                    throw new IllegalStateException("never");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(calls).hasValue(3);
    }

    @Test
    void refusalIsFinalAtOnce() {
        assertThatThrownBy(() -> Attempts.of(() -> {
                    calls.incrementAndGet();
                    throw new RefusedException("a feed");
                }))
                .isInstanceOf(RefusedException.class);
        assertThat(calls).hasValue(1);
    }
}
