package io.copydesk.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class ArticleCounterTest {

    @Test
    void inIsOutAndRefused() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        ArticleCounter counter = new ArticleCounter(registry, "cleanup");
        counter.passed();
        counter.passed();
        counter.refused();
        assertThat(count(registry, "in")).isEqualTo(3);
        assertThat(count(registry, "out")).isEqualTo(2);
        assertThat(count(registry, "refused")).isEqualTo(1);
    }

    private static double count(SimpleMeterRegistry registry, String outcome) {
        return registry.get("copydesk.articles")
                .tags("stage", "cleanup", "outcome", outcome)
                .counter()
                .count();
    }
}
