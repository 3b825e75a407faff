package io.copydesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    @Test
    void eachClientHasItsOwn() {
        RateLimit limit = new RateLimit(2);

        assertThat(limit.count("one")).isEmpty();
        assertThat(limit.count("one")).isEmpty();
        assertThat(limit.count("one").orElseThrow()).isBetween(Duration.ZERO, Duration.ofSeconds(30));
        assertThat(limit.count("other")).isEmpty();
    }
}
