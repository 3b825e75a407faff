package io.copydesk.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.copydesk.events.RefusedException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeBudgetTest {

    private final TimeBudget budget = new TimeBudget("test", Duration.ofMillis(200));

    @AfterEach
    void close() {
        budget.close();
    }

    @Test
    void workInTimeGivesItsResult() throws Exception {
        assertThat(budget.<String>run(() -> "done")).isEqualTo("done");
    }

    @Test
    void failureIsTheWorksOwn() {
        assertThatThrownBy(() -> budget.run(() -> {
                    throw new IOException("no");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no");
    }

    @Test
    void errorOfTheWorkComesAsItsCause() {
        assertThatThrownBy(() -> budget.run(() -> {
                    throw new StackOverflowError("deep");
                }))
                .hasCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void workOverTheBudgetIsInterruptedAndRefused() {
        CountDownLatch interrupted = new CountDownLatch(1);
        assertThatThrownBy(() -> budget.run(() -> {
                    try {
                        new CountDownLatch(1).await();
                        return "never";
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                    }
                }))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("took longer");
        await().until(() -> interrupted.getCount() == 0);
    }

    @Test
    void workThatHeedsNoInterruptIsGivenUpAllTheSame() {
        CountDownLatch release = new CountDownLatch(1);
        assertThatThrownBy(() -> budget.run(() -> {
                    while (release.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                    return "late";
                }))
                .isInstanceOf(RefusedException.class);
        assertThat(budget.running()).isEqualTo(1);
        release.countDown();
        await().until(() -> budget.running() == 0);
    }
}
