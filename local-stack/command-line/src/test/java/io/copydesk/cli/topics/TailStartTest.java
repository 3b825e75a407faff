package io.copydesk.cli.topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copydesk.testing.TestKafka;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TailStartTest {

    @Test
    void readsWhatAUserWrites() {
        assertThat(TailStart.parse("beginning")).isEqualTo(new TailStart.Beginning());
        assertThat(TailStart.parse("end")).isEqualTo(new TailStart.End());
        assertThat(TailStart.parse("17")).isEqualTo(new TailStart.Offset(17));
        assertThat(TailStart.parse("2026-11-01T09:00:00+01:00"))
                .isEqualTo(new TailStart.Time(Instant.parse("2026-11-01T08:00:00Z")));
        assertThatThrownBy(() -> TailStart.parse("yesterday"))
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

        assertThat(position(topic, new TailStart.Beginning())).isZero();
        assertThat(position(topic, new TailStart.End())).isEqualTo(5);
        assertThat(position(topic, new TailStart.Offset(3))).isEqualTo(3);
        assertThat(position(topic, new TailStart.Offset(99))).isEqualTo(5);
        assertThat(position(topic, new TailStart.Time(first.plusSeconds(2)))).isEqualTo(2);
        assertThat(position(topic, new TailStart.Time(first.plusSeconds(60)))).isEqualTo(5);
    }

    private static long position(String topic, TailStart start) {
        try (KafkaConsumer<byte[], byte[]> consumer = TopicReader.connect(TestKafka.bootstrapServers())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            start.seek(consumer, List.of(partition));
            return consumer.position(partition);
        }
    }
}
