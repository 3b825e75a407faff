package io.copydesk.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArrivalClockTest {

    private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");

    private final ArrivalClock clock = new ArrivalClock();

    private static Instant second(double seconds) {
        return START.plusMillis(Math.round(seconds * 1000));
    }

    @Test
    void knowsNothingOfWhatWasThereBeforeOrIsNotThereYet() {
        clock.see(100, second(0));
        clock.see(110, second(1));

        assertThat(clock.age(99, second(1))).isNull();
        assertThat(clock.age(110, second(1))).isNull();
        assertThat(clock.age(100, second(1))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void recordsCameBetweenTheLooksThatSawThem() {
        clock.see(0, second(0));
        clock.see(10, second(10));
        clock.see(110, second(20));

        assertThat(clock.age(5, second(20))).isEqualTo(Duration.ofSeconds(15));
        assertThat(clock.age(60, second(20))).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void whatComesAfterAPauseCameAfterTheLastLook() {
        clock.see(0, second(0));
        clock.see(10, second(1));
        for (int i = 2; i <= 600; i++) {
            clock.see(10, second(i));
        }
        clock.see(11, second(601));

        assertThat(clock.age(10, second(601))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void isAboutRightAfterAnHourAndBoundedInSize() {
        for (int i = 0; i <= 3600; i++) {
            clock.see(7L * i, second(i));
        }

        for (int i = 0; i < 3600; i += 100) {
            assertThat(clock.age(7L * i, second(3600)).toMillis())
                    .isBetween((3600 - i - 1) * 1000L, (3600 - i + 1) * 1000L);
        }
    }

    @Test
    void aTopicThatWasMadeAnewBeginsAnew() {
        clock.see(1000, second(0));
        clock.see(2000, second(1));
        clock.see(3, second(2));
        clock.see(4, second(3));

        assertThat(clock.age(1500, second(3))).isNull();
        assertThat(clock.age(3, second(3))).isEqualTo(Duration.ofSeconds(1));
    }
}
