package io.copydesk.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copydesk.testing.TestKafka;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class StartPointTest {

    @Test
    void readsWhatAUserWrites() {
        assertThat(StartPoint.parse("beginning")).isEqualTo(new StartPoint.Beginning());
        assertThat(StartPoint.parse("end")).isEqualTo(new StartPoint.End());
        assertThat(StartPoint.parse("17")).isEqualTo(new StartPoint.Offset(17));
        assertThat(StartPoint.parse("2026-11-01T09:00:00+01:00"))
                .isEqualTo(new StartPoint.Time(Instant.parse("2026-11-01T08:00:00Z")));
        assertThatThrownBy(() -> StartPoint.parse("yesterday"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-11-01T08:00:00Z");
    }

    @Test
    void beginsThere() {
        String topic = "tail-" + UUID.randomUUID();
        TestKafka.createTopic(topic, 1, Map.of());
        Instant first = Instant.parse("2026-11-01T08:00:00Z");
        for (int i = 0; i < 5; i++) {
            TestKafka.produce(
                    new ProducerRecord<>(topic, 0, first.plusSeconds(i).toEpochMilli(), null, "text".getBytes(UTF_8)));
        }

        assertThat(position(topic, new StartPoint.Beginning())).isZero();
        assertThat(position(topic, new StartPoint.End())).isEqualTo(5);
        assertThat(position(topic, new StartPoint.Offset(3))).isEqualTo(3);
        assertThat(position(topic, new StartPoint.Offset(99))).isEqualTo(5);
        assertThat(position(topic, new StartPoint.Time(first.plusSeconds(2)))).isEqualTo(2);
        assertThat(position(topic, new StartPoint.Time(first.plusSeconds(60)))).isEqualTo(5);
    }

    private static long position(String topic, StartPoint start) {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (RecordReader reader = new RecordReader(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            return start.in(reader, List.of(partition)).get(partition);
        }
    }
}
