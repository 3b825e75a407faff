package io.copydesk.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.copydesk.events.Refusal;
import io.copydesk.events.Topics;
import io.copydesk.records.RecordReader;
import io.copydesk.testing.TestKafka;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLetterDeskTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-01T08:00:00Z");

    private final Map<String, Object> settings = Map.of("bootstrap.servers", TestKafka.bootstrapServers());
    private final String topic = "letters-" + UUID.randomUUID();
    private final String letters = topic + ".dlq";
    private final DeadLetterDesk desk = desk();

    @BeforeEach
    void topics() {
        TestKafka.createTopic(topic, 3, Map.of());
        TestKafka.createTopic(letters, 3, Map.of());
        TestKafka.createTopic(Topics.DEAD_LETTERS_HANDLED, 3, Map.of());
    }

    @Test
    void sendsTheRecordAsItCameAndOnce() {
        byte[] bytes = {0, (byte) 0xff, '\n', 0x1b};
        TestKafka.produce(letter("key", bytes, 0, "it is a picture"));

        assertThat(desk.plan(Selection.ALL, letter -> {})).isEqualTo(Map.of(Verdict.REPLAY, 1));
        assertThat(sent()).isEmpty();
        assertThat(desk.replay(Selection.ALL, letter -> {})).isEqualTo(Map.of(Verdict.REPLAY, 1));
        assertThat(desk.replay(Selection.ALL, letter -> {})).isEqualTo(Map.of(Verdict.HANDLED, 1));

        assertThat(sent(1)).hasSize(1);
        ConsumerRecord<byte[], byte[]> again = sent().get(0);
        assertThat(again.key()).isEqualTo("key".getBytes(UTF_8));
        assertThat(again.value()).isEqualTo(bytes);
        assertThat(again.timestamp()).isEqualTo(WRITTEN.toEpochMilli());
        assertThat(again.headers()).extracting(Header::key).containsExactly("source", Refusal.REPLAYS);
        assertThat(again.headers().lastHeader(Refusal.REPLAYS).value()).isEqualTo("1".getBytes(UTF_8));
    }

    @Test
    void stopsARecordThatIsRefusedAgainAndAgain() {
        TestKafka.produce(letter("a", new byte[1], 2, "no date"));
        TestKafka.produce(letter("b", new byte[1], 3, "no date"));

        assertThat(desk.replay(Selection.ALL, letter -> {})).isEqualTo(Map.of(Verdict.REPLAY, 1, Verdict.TOO_OFTEN, 1));
        assertThat(sent(1)).extracting(ConsumerRecord::key).containsExactly("a".getBytes(UTF_8));
    }

    @Test
    void leavesWhatDoesNotSayWhereItCameFrom() {
        TestKafka.produce(letters, "key", "value", Map.of("source", "somebody"));

        assertThat(desk.replay(Selection.ALL, letter -> {})).isEqualTo(Map.of(Verdict.NO_ORIGIN, 1));
    }

    @Test
    void takesOnlyWhatIsMeant() {
        TestKafka.produce(letter("a", new byte[1], 0, "it is a picture"));
        TestKafka.produce(letter("b", new byte[1], 0, "no date"));
        TestKafka.produce(letter("c", new byte[1], 0, "no date at all"));

        assertThat(desk.discard(
                        new Selection(Set.of(), null, "CLEANUP", null, "Picture", null, null), "nobody wants it"))
                .isEqualTo(1);
        List<LetterPosition> dates = new ArrayList<>();
        desk.plan(
                new Selection(Set.of(), null, null, null, "NO DATE", null, null),
                letter -> dates.add(letter.position()));
        assertThat(dates).hasSize(2);
        desk.replay(Selection.of(Set.of(dates.get(0))), letter -> {});
        assertThat(sent(1)).hasSize(1);
        assertThat(desk.replay(Selection.ALL, letter -> {})).isEqualTo(Map.of(Verdict.HANDLED, 2, Verdict.REPLAY, 1));
    }

    /** One that stopped between two transactions, and one that was killed in the middle of a transaction. */
    @Test
    void goesOnWhereItWasInterrupted() {
        produceLetters(1_000);
        int[] told = {0};
        assertThatThrownBy(() -> desk.replay(Selection.ALL, letter -> {
                    if (++told[0] == 400) {
                        throw new IllegalStateException("the machine is switched off");
                    }
                }))
                .hasMessage("the machine is switched off");
        KafkaProducer<byte[], byte[]> killed = halfATransaction();
        assertThat(desk.replay(Selection.ALL, letter -> {}))
                .isEqualTo(Map.of(Verdict.REPLAY, 600, Verdict.HANDLED, 400));
        killed.close(Duration.ZERO);

        assertThat(sent(1_000))
                .extracting(record -> new String(record.key(), UTF_8))
                .doesNotHaveDuplicates()
                .hasSize(1_000);
    }

    @Test
    void ofTwoTheLaterOneGoesOn() {
        produceLetters(600);
        DeadLetterDesk other = desk();
        boolean[] begun = {false};
        assertThatThrownBy(() -> desk.replay(Selection.ALL, letter -> {
                    if (!begun[0]) {
                        begun[0] = true;
                        other.replay(Selection.ALL, rest -> {});
                    }
                }))
                .isInstanceOf(KafkaException.class);

        assertThat(sent(600))
                .extracting(record -> new String(record.key(), UTF_8))
                .doesNotHaveDuplicates()
                .hasSize(600);
    }

    /** What a kill leaves behind: records that were sent, and no end of their transaction. */
    private KafkaProducer<byte[], byte[]> halfATransaction() {
        var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestKafka.bootstrapServers(), "transactional.id", Transactions.ID),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        producer.beginTransaction();
        for (int i = 400; i < 500; i++) {
            var unused = producer.send(new ProducerRecord<>(topic, ("key " + i).getBytes(UTF_8), new byte[1]));
        }
        producer.flush();
        return producer;
    }

    private void produceLetters(int count) {
        TestKafka.produceAll(IntStream.range(0, count)
                .mapToObj(i -> letter("key " + i, new byte[1], 0, "no date"))
                .toList());
    }

    private ProducerRecord<byte[], byte[]> letter(String key, byte[] value, int replays, @Nullable String reason) {
        var record = new ProducerRecord<byte[], byte[]>(letters, key.getBytes(UTF_8), value);
        Map.of(
                        "dead-letter-stage",
                        "cleanup",
                        "dead-letter-reason",
                        String.valueOf(reason),
                        "dead-letter-topic",
                        topic,
                        "dead-letter-record-time",
                        WRITTEN.toString())
                .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        record.headers().add("source", "Harbour Gazette".getBytes(UTF_8));
        if (replays > 0) {
            record.headers().add(Refusal.REPLAYS, Integer.toString(replays).getBytes(UTF_8));
        }
        return record;
    }

    /** Once there are so many at the least: a transaction is over a moment before it can be seen. */
    private List<ConsumerRecord<byte[], byte[]>> sent(int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> sent().size() >= count);
        return sent();
    }

    private List<ConsumerRecord<byte[], byte[]>> sent() {
        List<ConsumerRecord<byte[], byte[]>> sent = new ArrayList<>();
        try (RecordReader reader = new RecordReader(settings)) {
            reader.readRanges(reader.kept(reader.partitions(topic)), sent::add, RecordReader.HOWEVER_LONG);
        }
        return sent;
    }

    private DeadLetterDesk desk() {
        return new DeadLetterDesk(settings, List.of(letters), "a test", DeadLetterDesk.MAX_REPLAYS);
    }
}
