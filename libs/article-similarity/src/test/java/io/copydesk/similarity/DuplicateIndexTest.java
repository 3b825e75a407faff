package io.copydesk.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DuplicateIndexTest {

    private final Random random = new Random(8);
    private final DuplicateIndex index = new DuplicateIndex();

    @Test
    void aCopyIsOfTheFirstOfItsGroup() {
        List<String> text = text();

        assertThat(index.add("whole", of(text))).isNull();
        assertThat(index.add("other", of(text()))).isNull();
        assertThat(index.add("cut", of(text.subList(0, 5)))).isEqualTo("whole");
        assertThat(index.add("cut again", of(text.subList(0, 4)))).isEqualTo("whole");
        assertThat(index.add("whole again", of(text))).isEqualTo("whole");
    }

    @Test
    void aTextIsNoDuplicateOfWhatComesLater() {
        List<String> text = text();

        assertThat(index.add("cut", of(text.subList(0, 4)))).isNull();
        assertThat(index.add("whole", of(text))).isEqualTo("cut");
    }

    private List<String> text() {
        return IntStream.range(0, 8)
                .mapToObj(i -> random.ints(40, 0, 1_000_000)
                        .mapToObj(word -> Integer.toString(word, 36))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static Fingerprint of(List<String> text) {
        return Objects.requireNonNull(Fingerprint.of(text), "long enough");
    }
}
