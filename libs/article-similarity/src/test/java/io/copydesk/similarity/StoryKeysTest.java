package io.copydesk.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryKeysTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

    private static final Map<String, Double> BRIDGE =
            Map.of("bridge", 3.0, "ellory", 2.5, "crack", 2.0, "ferry", 1.5, "cable", 1.4, "june", 1.3, "lamp", 0.1);

    @Test
    void articlesThatShareTwoOfTheirHeaviestTermsShareAKey() {
        Map<String, Double> other = Map.of("ellory", 9.0, "bridge", 1.0, "bakery", 5.0);

        assertThat(shares(BRIDGE, MONDAY, other, MONDAY)).isTrue();
        assertThat(shares(BRIDGE, MONDAY, Map.of("bridge", 1.0, "bakery", 5.0), MONDAY))
                .isFalse();
        assertThat(shares(BRIDGE, MONDAY, Map.of("bridge", 1.0, "lamp", 5.0), MONDAY))
                .isFalse();
    }

    @Test
    void storiesAreOfTheirDays() {
        assertThat(shares(BRIDGE, MONDAY, BRIDGE, MONDAY.plus(Duration.ofDays(3))))
                .isTrue();
        assertThat(shares(BRIDGE, MONDAY, BRIDGE, MONDAY.minus(Duration.ofDays(3))))
                .isTrue();
        assertThat(shares(BRIDGE, MONDAY, BRIDGE, MONDAY.plus(Duration.ofDays(7))))
                .isFalse();
    }

    @Test
    void theOrderOfTermsDoesNotMatter() {
        Map<String, Double> turned = new LinkedHashMap<>();
        BRIDGE.keySet().stream().sorted().forEach(term -> turned.put(term, BRIDGE.get(term)));

        assertThat(StoryKeys.of(turned, MONDAY))
                .isEqualTo(StoryKeys.of(BRIDGE, MONDAY))
                .hasSize(15);
        assertThat(StoryKeys.around(turned, MONDAY)).hasSize(45);
    }

    @Test
    void oneTermIsNoStory() {
        assertThat(StoryKeys.of(Map.of("bridge", 1.0), MONDAY)).isEmpty();
        assertThat(StoryKeys.of(Map.of(), Instant.EPOCH)).isEmpty();
    }

    private static boolean shares(
            Map<String, Double> terms, Instant time, Map<String, Double> others, Instant otherTime) {
        long[] keys = StoryKeys.of(others, otherTime);
        return Arrays.stream(StoryKeys.around(terms, time))
                .anyMatch(key -> Arrays.stream(keys).anyMatch(other -> other == key));
    }
}
