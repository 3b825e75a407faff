package io.copydesk.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowHistoryTest {

    private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");

    private static Flow flow(int second) {
        Flow.PartitionFlow partition = new Flow.PartitionFlow(0, 1, 1, 0, null);
        Flow.GroupFlow stage = new Flow.GroupFlow("stage", "topic", 0, null, second, 0, null, null, List.of(partition));
        return new Flow(
                START.plusSeconds(second),
                List.of(),
                List.of(stage),
                List.of(),
                null,
                new Flow.Conservation(0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void keepsAnHourInStepsWithoutPartitions() {
        FlowHistory history = new FlowHistory();
        for (int second = 0; second < 3 * 60 * 60; second++) {
            history.add(flow(second));
        }

        List<Flow> looks = history.looks();

        assertThat(looks).hasSize((int) FlowHistory.SPAN.dividedBy(FlowHistory.STEP));
        assertThat(Duration.between(looks.get(0).time(), looks.get(1).time())).isEqualTo(FlowHistory.STEP);
        assertThat(looks.get(looks.size() - 1).stages().get(0).partitions()).isEmpty();
    }
}
