package io.copydesk.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class CatchUpTest {

    private static final TopicPartition FIRST = new TopicPartition("articles.enriched", 0);
    private static final TopicPartition SECOND = new TopicPartition("articles.enriched", 1);

    private final CatchUp catchUp = new CatchUp();

    @Test
    void isNotReachedBeforeTheTopicIsRead() {
        catchUp.mustReach(Map.of(FIRST, 5L));

        assertThat(catchUp.isReached(new Positions(Map.of(FIRST, 5L), 0))).isFalse();
    }

    @Test
    void isReachedWhenTheIndexHasAllThatTheArchiveHad() {
        catchUp.mustReach(Map.of(FIRST, 5L));
        catchUp.reads(Map.of(FIRST, 9L, SECOND, 0L));

        assertThat(catchUp.isReached(new Positions(Map.of(FIRST, 4L), 0))).isFalse();
        assertThat(catchUp.isReached(new Positions(Map.of(FIRST, 5L), 0))).isTrue();
    }

    @Test
    void waitsForNothingInATopicThatWasMadeAnew() {
        catchUp.mustReach(Map.of(FIRST, 500L));
        catchUp.reads(Map.of(FIRST, 0L));

        assertThat(catchUp.isReached(new Positions(Map.of(FIRST, 0L), 0))).isTrue();
    }

    @Test
    void doesNotWaitForAPartitionThatIsGone() {
        catchUp.mustReach(Map.of(FIRST, 5L, SECOND, 7L));
        catchUp.reads(Map.of(FIRST, 5L));

        assertThat(catchUp.isReached(new Positions(Map.of(FIRST, 5L), 0))).isTrue();
    }
}
