package io.copydesk.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.copydesk.events.Refusal;
import io.copydesk.events.Topics;
import io.copydesk.testing.TestKafka;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** What the archive refused. */
public final class DeadLetterTopic {

    private DeadLetterTopic() {}

    public static ConsumerRecord<byte[], byte[]> awaitLetterOf(RecordMetadata refused) {
        return await("dead letter of " + refused)
                .atMost(StoreApi.PATIENCE)
                .until(() -> lettersOf(refused.partition(), refused.offset()), letters -> !letters.isEmpty())
                .get(0);
    }

    /** The dead letters of one record: several if it was delivered several times. */
    public static List<ConsumerRecord<byte[], byte[]>> lettersOf(int partition, long offset) {
        return TestKafka.readAll(Topics.deadLetters(Topics.ENRICHED)).stream()
                .filter(letter -> Integer.toString(partition).equals(header(letter, Refusal.PARTITION))
                        && Long.toString(offset).equals(header(letter, Refusal.OFFSET)))
                .toList();
    }

    public static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
