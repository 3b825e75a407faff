package io.copydesk.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.copydesk.events.Topics;
import io.copydesk.testing.TestKafka;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LetterIndexTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Instant FIRST = Instant.parse("2026-11-01T08:00:00Z");

    private final Map<String, Object> settings = Map.of("bootstrap.servers", TestKafka.bootstrapServers());
    private final String topic = "index-" + UUID.randomUUID();
    private final String letters = topic + ".dlq";
    private final LetterIndex index = new LetterIndex(settings, List.of(letters), 50);

    @BeforeEach
    void topics() {
        TestKafka.createTopic(topic, 1, Map.of());
        TestKafka.createTopic(letters, 1, Map.of());
        TestKafka.createTopic(Topics.DEAD_LETTERS_HANDLED, 3, Map.of());
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void produce(int from, int to) {
        TestKafka.produceAll(IntStream.range(from, to).mapToObj(this::letter).toList());
    }

    /** Number i was refused i seconds after the first; every third is a picture. */
    private ProducerRecord<byte[], byte[]> letter(int i) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(letters, ("key" + i).getBytes(UTF_8), "value".getBytes(UTF_8));
        Map.of(
                        "dead-letter-stage",
                        "cleanup",
                        "dead-letter-reason",
                        i % 3 == 0 ? "it is a picture" : "no date in line " + i,
                        "dead-letter-topic",
                        topic,
                        "dead-letter-refused-at",
                        FIRST.plusSeconds(i).toString())
                .forEach((name, text) -> letter.headers().add(name, text.getBytes(UTF_8)));
        return letter;
    }

    @Test
    void tellsKindsAndTheLastRefusedFirst() {
        produce(0, 10);
        assertThat(index.update(LONG)).isTrue();
        assertThat(index.kinds(Selection.ALL))
                .extracting(LetterIndex.Kind::kind, LetterIndex.Kind::count, LetterIndex.Kind::open)
                .containsExactly(tuple("no date in line #", 6, 6), tuple("it is a picture", 4, 4));

        produce(10, 12);
        assertThat(index.update(LONG)).isTrue();
        assertThat(index.find(Selection.ALL, false, 1, 2))
                .extracting(kept -> new String(kept.letter().key(), UTF_8))
                .containsExactly("key10", "key9");
        assertThat(index.find(Selection.ALL, false, 0, 1).get(0).letter().valueBytes())
                .isEqualTo(5);
        assertThat(index.isWhole()).isTrue();
    }

    @Test
    void findsWhatIsMeant() {
        produce(0, 10);
        index.update(LONG);
        assertThat(count(new Selection(Set.of(), null, "CLEANUP", "it is a picture", null, null, null)))
                .isEqualTo(4);
        assertThat(count(new Selection(Set.of(), null, "enrich", null, null, null, null)))
                .isZero();
        assertThat(count(new Selection(Set.of(), null, null, null, "PICTURE", null, null)))
                .isEqualTo(4);
        assertThat(count(new Selection(Set.of(), null, null, null, null, "key7", null)))
                .isEqualTo(1);
        assertThat(count(new Selection(Set.of(), null, null, null, null, null, FIRST.plusSeconds(8))))
                .isEqualTo(2);
        assertThat(count(Selection.of(Set.of(new LetterPosition(letters, 0, 3)))))
                .isEqualTo(1);
    }

    private int count(Selection selection) {
        return index.find(selection, false, 0, 100).size();
    }

    @Test
    void knowsWhatWasDoneAndPlansAsTheDeskDoes() {
        produce(0, 10);
        DeadLetterDesk desk = new DeadLetterDesk(settings, List.of(letters), "a test", 3);
        desk.discard(new Selection(Set.of(), null, null, "it is a picture", null, null, null), "nobody wants them");
        index.update(LONG);

        assertThat(index.find(Selection.ALL, true, 0, 100)).hasSize(6);
        assertThat(index.kinds(Selection.ALL).get(1).open()).isZero();
        assertThat(index.plan(Selection.ALL, 3)).isEqualTo(desk.plan(Selection.ALL, letter -> {}));
    }

    @Test
    void keepsTheNewestWhereThereAreTooMany() {
        produce(0, 80);
        index.update(LONG);
        assertThat(index.size()).isEqualTo(50);
        assertThat(index.isWhole()).isFalse();
        assertThat(index.find(Selection.ALL, false, 49, 9)).hasSize(1);
        assertThat(new String(
                        index.find(Selection.ALL, false, 49, 1).get(0).letter().key(), UTF_8))
                .isEqualTo("key30");
    }

    @Test
    void forgetsWhatIsNotKeptAnyMore() throws Exception {
        produce(0, 10);
        index.update(LONG);
        try (Admin admin = Admin.create(settings)) {
            admin.deleteRecords(Map.of(new TopicPartition(letters, 0), RecordsToDelete.beforeOffset(7)))
                    .all()
                    .get();
        }
        index.update(LONG);
        assertThat(index.size()).isEqualTo(3);
    }

    @Test
    void beginsAnewWhereATopicDoes() {
        produce(0, 10);
        index.update(LONG);
        TestKafka.deleteTopics(letters);
        TestKafka.createTopic(letters, 1, Map.of());
        produce(20, 22);
        await().atMost(LONG).until(() -> index.update(LONG) && index.size() == 2);
        assertThat(new String(
                        index.find(Selection.ALL, false, 0, 1).get(0).letter().key(), UTF_8))
                .isEqualTo("key21");
    }
}
