package io.copydesk.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void deadLettersTakeWhatTheirSourceTakesAndTheReason() {
        int reasonBytes = Refusal.MAX_REASON * 3;
        for (String topic : new String[] {Topics.RAW, Topics.CLEAN, Topics.ENRICHED}) {
            assertThat(limit(Topics.deadLetters(topic))).isGreaterThan(limit(topic) + 10 * reasonBytes);
        }
    }

    @Test
    void everyTopicThatIsReadHasDeadLetters() {
        assertThat(Topics.all())
                .extracting(TopicSpec::name)
                .contains(
                        Topics.deadLetters(Topics.RAW),
                        Topics.deadLetters(Topics.CLEAN),
                        Topics.deadLetters(Topics.ENRICHED));
    }

    private static int limit(String topic) {
        return Topics.all().stream()
                .filter(spec -> spec.name().equals(topic))
                .map(spec -> Integer.parseInt(spec.config().get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG)))
                .findFirst()
                .orElseThrow();
    }
}
