package io.copydesk.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.copydesk.events.CommitNote;
import io.copydesk.testing.TestKafka;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlowMonitorTest {

    private static final int PARTITIONS = 2;

    private final Map<String, Object> settings = Map.of("bootstrap.servers", TestKafka.bootstrapServers());
    private final String in = "in-" + UUID.randomUUID();
    private final Stage stage = new Stage("group-" + in, in, in + ".out");
    private final FlowMonitor monitor = new FlowMonitor(settings, List.of(stage));
    private final Map<Integer, Long> records = new HashMap<>();

    @BeforeEach
    void topics() {
        TestKafka.createTopic(in, PARTITIONS, Map.of());
        TestKafka.createTopic(stage.writes(), 1, Map.of());
        TestKafka.createTopic(stage.refuses(), 1, Map.of());
    }

    @AfterEach
    void close() {
        monitor.close();
    }

    @Test
    void aStageThatNeverRanHasEverythingBeforeIt() {
        write(in, 0, 3, Instant.now().minusSeconds(60));
        write(in, 1, 1, Instant.now().minusSeconds(20));

        Flow.GroupFlow flow = monitor.look().stages().get(0);

        assertThat(flow.lag()).isEqualTo(4);
        assertThat(flow.partitions()).extracting(Flow.PartitionFlow::lag).containsExactly(3L, 1L);
        assertThat(Duration.ofMillis(flow.oldest())).isCloseTo(Duration.ofSeconds(60), Duration.ofSeconds(5));
        assertThat(Duration.ofMillis(flow.partitions().get(1).oldest()))
                .isCloseTo(Duration.ofSeconds(20), Duration.ofSeconds(5));
        assertThat(flow.latency()).isNull();
    }

    @Test
    void whatCameWhileItWasWatchedWaitsSinceThenWhateverTimeItsProducerGaveIt() throws InterruptedException {
        monitor.look();
        write(in, 0, 1, Instant.parse("2020-01-01T00:00:00Z"));
        long written = System.nanoTime();
        monitor.look();
        Thread.sleep(1_500);

        Flow flow = monitor.look();

        long waited = Duration.ofNanos(System.nanoTime() - written).toMillis();
        assertThat(flow.oldest()).isBetween(1_400L, waited + 1_000);
    }

    @Test
    void theEndOfATransactionIsNoLag() {
        transaction(in, 0, 5);
        commit(0, 5, 5);
        write(in, 1, 1, Instant.now());
        commit(1, 1, 1);

        Flow flow = monitor.look();

        assertThat(flow.topics().get(0).written()).isEqualTo(7);
        assertThat(flow.stages().get(0).lag()).isZero();
        assertThat(flow.oldest()).isNull();
    }

    @Test
    void recordsBehindTheEndOfATransactionAreLag() {
        transaction(in, 0, 5);
        commit(0, 5, 5);
        write(in, 0, 2, Instant.now());

        assertThat(monitor.look().stages().get(0).lag()).isEqualTo(2);
    }

    @Test
    void countsWhatAStageHasDoneAndHowLongItTook() throws InterruptedException {
        monitor.look();
        write(in, 0, 10, Instant.now());
        write(stage.writes(), 0, 7, Instant.now());
        write(stage.refuses(), 0, 3, Instant.now());
        monitor.look();
        Thread.sleep(1_000);
        commit(0, 10, 10, new CommitNote.Ages(400, 100), new CommitNote.Ages(4_000, 1_000));

        Flow flow = monitor.look();
        Flow.GroupFlow done = flow.stages().get(0);

        assertThat(done.lag()).isZero();
        assertThat(done.perSecond()).isPositive();
        assertThat(done.refusedPerMinute()).isEqualTo(3);
        assertThat(done.latency()).isEqualTo(new Flow.Latency(100, 400, 400));
        assertThat(done.way()).isEqualTo(new Flow.Latency(1_000, 4_000, 4_000));
        assertThat(flow.conservation()).isEqualTo(new Flow.Conservation(10, 7, 3, 0, 0, 0, 0));
        assertThat(flow.conservation().isBroken()).isFalse();
    }

    @Test
    void tellsWhatIsMissing() {
        monitor.look();
        write(in, 0, 10, Instant.now());
        write(stage.writes(), 0, 9, Instant.now());
        commit(0, 10, 10);

        Flow.Conservation conservation = monitor.look().conservation();

        assertThat(conservation.missing()).isEqualTo(1);
        assertThat(conservation.isBroken()).isTrue();
    }

    @Test
    void ratesAreThoseOfTheLastSeconds() throws InterruptedException {
        monitor.look();
        long begun = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            write(in, 0, 20, Instant.now());
            Thread.sleep(200);
        }

        Flow flow = monitor.look();

        double seconds = (System.nanoTime() - begun) / 1e9;
        assertThat(flow.topics().get(0).perSecond()).isCloseTo(100 / seconds, within(30.0));
    }

    @Test
    void otherGroupsThatReadAlongAreShownToo() {
        write(in, 0, 5, Instant.now());
        try (Admin admin = Admin.create(settings)) {
            alter(admin, "reader-of-" + in, Map.of(new TopicPartition(in, 0), new OffsetAndMetadata(3)));
        }

        Flow flow = monitor.look();

        assertThat(flow.readers()).singleElement().satisfies(reader -> {
            assertThat(reader.group()).isEqualTo("reader-of-" + in);
            assertThat(reader.lag()).isEqualTo(2);
        });
        assertThat(flow.conservation().underWay()).isEqualTo(5);
    }

    @Test
    void topicsThatAreNotThereYetAreEmpty() {
        try (FlowMonitor early = new FlowMonitor(settings, List.of(new Stage("nobody", "nothing", "nowhere")))) {
            Flow flow = early.look();

            assertThat(flow.topics()).extracting(Flow.TopicFlow::partitions).containsExactly(0, 0, 0);
            assertThat(flow.stages().get(0).lag()).isZero();
        }
    }

    private static void write(String topic, int partition, int count, Instant time) {
        for (int i = 0; i < count; i++) {
            TestKafka.produce(
                    new ProducerRecord<>(topic, partition, time.toEpochMilli(), null, "text".getBytes(UTF_8)));
        }
    }

    private void transaction(String topic, int partition, int count) {
        Map<String, Object> producing = new HashMap<>(settings);
        producing.put("transactional.id", "id-" + topic);
        try (var producer = new KafkaProducer<>(producing, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (int i = 0; i < count; i++) {
                var unused = producer.send(new ProducerRecord<>(topic, partition, null, "text".getBytes(UTF_8)));
            }
            producer.commitTransaction();
        }
    }

    private void commit(int partition, long offset, long count) {
        commit(partition, offset, count, null, null);
    }

    private void commit(int partition, long offset, long count, CommitNote.Ages ages, CommitNote.Ages way) {
        CommitNote note = new CommitNote(records.merge(partition, count, Long::sum), ages, way);
        try (Admin admin = Admin.create(settings)) {
            alter(
                    admin,
                    stage.group(),
                    Map.of(new TopicPartition(in, partition), new OffsetAndMetadata(offset, note.toJson())));
        }
    }

    private static void alter(Admin admin, String group, Map<TopicPartition, OffsetAndMetadata> offsets) {
        try {
            admin.alterConsumerGroupOffsets(group, offsets).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
