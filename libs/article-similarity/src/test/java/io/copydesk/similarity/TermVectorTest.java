package io.copydesk.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TermVectorTest {

    @Test
    void cosineIsThatOfTheAngle() {
        Map<String, Double> one = Map.of("bridge", 3.0, "cracks", 4.0);

        assertThat(TermVector.cosine(one, one)).isCloseTo(1, within(1e-12));
        assertThat(TermVector.cosine(one, Map.of("bridge", 30.0, "cracks", 40.0)))
                .isCloseTo(1, within(1e-12));
        assertThat(TermVector.cosine(one, Map.of("bridge", 1.0))).isCloseTo(0.6, within(1e-12));
        assertThat(TermVector.cosine(one, Map.of("ferry", 1.0))).isZero();
    }

    @Test
    void whatIsAboutNothingIsLikeNothing() {
        assertThat(TermVector.cosine(Map.of(), Map.of())).isZero();
        assertThat(TermVector.cosine(Map.of(), Map.of("bridge", 1.0))).isZero();
    }
}
