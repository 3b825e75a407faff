package io.copydesk.ingest.cleanup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.EventJson;
import io.copydesk.events.Refusal;
import io.copydesk.events.Topics;
import io.copydesk.ingest.intake.Intake;
import io.copydesk.testing.KafkaResource;
import io.copydesk.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class CleanupChannelTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    KafkaClientService clients;

    @Test
    void articleGoesToTheCleanTopicUnderItsIdWithCloudEventHeaders() {
        String name = name();
        RecordMetadata dropped = drop(text(name), Map.of("source", "The Wire", "url", "https://example.com/" + name));
        ConsumerRecord<byte[], byte[]> record = awaitClean(name);
        CleanArticle article = EventJson.read(record.value(), CleanArticle.class);
        assertThat(new String(record.key(), UTF_8)).isEqualTo(article.id());
        assertThat(article.source()).isEqualTo("The Wire");
        assertThat(article.ingestedAt().toEpochMilli()).isEqualTo(dropped.timestamp());
        assertThat(article.raw().offset()).isEqualTo(dropped.offset());
        assertThat(article.raw().partition()).isEqualTo(dropped.partition());
        assertThat(header(record, "ce_type")).isEqualTo("io.copydesk.article.cleaned.v1");
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_subject")).isEqualTo(article.id());
        assertThat(header(record, "content-type")).isEqualTo("application/json");
    }

    @Test
    void everyPoisonedRecordOfABatchIsRefusedAndTheOthersPass() {
        List<String> names = new ArrayList<>();
        List<RecordMetadata> poisoned = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String name = name();
            names.add(name);
            drop(text(name), Map.of());
            poisoned.add(drop(new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) i}, Map.of("own", "header" + i)));
            poisoned.add(TestKafka.produce(new ProducerRecord<>(Topics.RAW, "key".getBytes(UTF_8), null)));
            poisoned.add(drop(new byte[0], Map.of()));
        }
        names.forEach(this::awaitClean);
        for (RecordMetadata refused : poisoned) {
            ConsumerRecord<byte[], byte[]> letter = awaitDeadLetter(refused);
            assertThat(header(letter, Refusal.STAGE)).isEqualTo("cleanup");
            assertThat(header(letter, Refusal.REASON)).isNotBlank();
        }
        ConsumerRecord<byte[], byte[]> picture = awaitDeadLetter(poisoned.get(0));
        assertThat(picture.value()).isEqualTo(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
        assertThat(header(picture, "own")).isEqualTo("header0");
        assertThat(header(picture, Refusal.REASON)).contains("PNG");
        ConsumerRecord<byte[], byte[]> nothing = awaitDeadLetter(poisoned.get(1));
        assertThat(nothing.value()).isNull();
        assertThat(nothing.key()).isEqualTo("key".getBytes(UTF_8));
    }

    @Test
    void redeliveryGivesTheSameEvent() {
        String name = name();
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(Topics.RAW, null, 1_700_000_000_000L, null, text(name));
        TestKafka.produce(record);
        TestKafka.produce(record);
        await().atMost(PATIENCE).until(() -> clean(name).size() == 2);
        CleanArticle first = EventJson.read(clean(name).get(0).value(), CleanArticle.class);
        CleanArticle second = EventJson.read(clean(name).get(1).value(), CleanArticle.class);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.contentHash()).isEqualTo(first.contentHash());
        assertThat(header(clean(name).get(1), "ce_id"))
                .isEqualTo(header(clean(name).get(0), "ce_id"));
    }

    @Test
    void offsetsAreCommittedUpToTheEnd() {
        String name = name();
        RecordMetadata last = drop(text(name), Map.of());
        awaitClean(name);
        long all = TestKafka.readAll(Topics.RAW).size();
        assertThat(last.offset()).isLessThan(all);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(TestKafka.committed("cleanup", Topics.RAW))
                        .isEqualTo(TestKafka.readAll(Topics.RAW).size()));
    }

    @Test
    void brokerThatWasAwayIsWaitedFor() {
        String before = name();
        drop(text(before), Map.of());
        awaitClean(before);
        TestKafka.stop();
        TestKafka.start();
        String after = name();
        drop(text(after), Map.of());
        awaitClean(after);
        assertThat(clean(before)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {CleanupChannel.CLEANED, Intake.CHANNEL})
    void producersWaitForAllReplicasAndAreIdempotent(String channel) {
        Map<String, ?> settings = clients.getProducer(channel).configuration();
        assertThat(settings.get("acks")).hasToString("all");
        assertThat(settings.get("enable.idempotence")).hasToString("true");
    }

    private static RecordMetadata drop(byte[] value, Map<String, String> headers) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(Topics.RAW, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return TestKafka.produce(record);
    }

    private static String name() {
        return "Skerry" + UUID.randomUUID().toString().replace("-", "");
    }

    private static byte[] text(String name) {
        return (name
                        + " Light Goes Dark\n\nThe last keeper of the light handed over the keys on Monday, after forty years.\n\n"
                        + "He said that he would miss the gulls, which were never on time but always came.\n")
                .getBytes(UTF_8);
    }

    private ConsumerRecord<byte[], byte[]> awaitClean(String name) {
        return await(name)
                .atMost(PATIENCE)
                .until(() -> clean(name), found -> !found.isEmpty())
                .get(0);
    }

    private static List<ConsumerRecord<byte[], byte[]>> clean(String name) {
        return TestKafka.readAll(Topics.CLEAN).stream()
                .filter(record -> new String(record.value(), UTF_8).contains(name))
                .toList();
    }

    private static ConsumerRecord<byte[], byte[]> awaitDeadLetter(RecordMetadata refused) {
        return await().atMost(PATIENCE)
                .until(
                        () -> TestKafka.readAll(Topics.deadLetters(Topics.RAW)).stream()
                                .filter(letter ->
                                        Long.toString(refused.offset()).equals(header(letter, Refusal.OFFSET))
                                                && Integer.toString(refused.partition())
                                                        .equals(header(letter, Refusal.PARTITION)))
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);
    }

    private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
