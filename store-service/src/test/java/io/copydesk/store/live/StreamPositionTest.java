package io.copydesk.store.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamPositionTest {

    @Test
    void isReadBackAsItWasWritten() {
        StreamPosition position = new StreamPosition(Map.of(10, 5L, 2, 17L));

        assertThat(position.text()).isEqualTo("2-17.10-5");
        assertThat(StreamPosition.parse("2-17.10-5")).contains(position);
    }

    @Test
    void goesOnRecordByRecord() {
        StreamPosition position = new StreamPosition(Map.of(0, 5L));

        assertThat(position.isAhead(0, 4)).isFalse();
        assertThat(position.isAhead(0, 5)).isTrue();
        assertThat(position.isAhead(1, 0)).isTrue();
        assertThat(position.after(0, 5)).isEqualTo(new StreamPosition(Map.of(0, 6L)));
        assertThat(position.after(0, 2)).isEqualTo(position);
    }

    @Test
    void aLongOneIsReadAndAnEndlessOneIsNone() {
        assertThat(StreamPosition.parse("1-2" + ".3-4".repeat(2_000)))
                .contains(new StreamPosition(Map.of(1, 2L, 3, 4L)));
        assertThat(StreamPosition.parse("1-2" + ".3-4".repeat(20_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1", "1-", "-1", "1-2.", "1-2,3-4", "1-99999999999999999999", "1--2"})
    void whatIsNoPositionIsNone(String text) {
        assertThat(StreamPosition.parse(text)).isEmpty();
    }
}
