package io.copydesk.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.testing.TestKafka;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordPagerTest {

    private static final Instant FIRST = Instant.parse("2026-11-01T08:00:00Z");
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final int COUNT = 500;

    private final String topic = "pages-" + UUID.randomUUID();
    private final Map<String, Object> settings = Map.of("bootstrap.servers", TestKafka.bootstrapServers());
    private final RecordReader reader = new RecordReader(settings);
    private List<TopicPartition> partitions = List.of();

    @BeforeEach
    void fill() {
        TestKafka.createTopic(topic, 3, Map.of());
        partitions = reader.partitions(topic);
        TestKafka.produceAll(IntStream.range(0, COUNT).mapToObj(this::numbered).toList());
    }

    @AfterEach
    void close() {
        reader.close();
    }

    // Number i is a second younger than i - 1, in no even share of the partitions.
    private ProducerRecord<byte[], byte[]> numbered(int i) {
        return new ProducerRecord<>(
                topic,
                i % 7 == 0 ? 2 : i % 2,
                FIRST.plusSeconds(i).toEpochMilli(),
                null,
                Integer.toString(i).getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pagesHaveEveryRecordOnceInTheOrderOfTime(boolean backwards) {
        List<Integer> all = new ArrayList<>();
        RecordPager<Integer> pager = new RecordPager<>(reader, RecordFilter.ALL, RecordPagerTest::number, 37);
        RecordPage<Integer> page =
                pager.page(backwards ? new StartPoint.End() : new StartPoint.Beginning(), backwards, partitions, LONG);
        all.addAll(page.records());
        while (page.next() != null) {
            assertThat(page.records()).hasSize(37);
            // As a user hands it on.
            page = pager.page(Cursor.parse(page.next().toString()), partitions, LONG);
            all.addAll(page.records());
        }

        List<Integer> expected =
                new ArrayList<>(IntStream.range(0, COUNT).boxed().toList());
        if (backwards) {
            Collections.reverse(expected);
        }
        assertThat(all).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsWhatIsRare(boolean backwards) {
        RecordPager<Integer> pager =
                new RecordPager<>(reader, record -> number(record) % 100 == 17, RecordPagerTest::number, 3);
        RecordPage<Integer> first =
                pager.page(backwards ? new StartPoint.End() : new StartPoint.Beginning(), backwards, partitions, LONG);
        assertThat(first.records())
                .containsExactlyElementsOf(backwards ? List.of(417, 317, 217) : List.of(17, 117, 217));
        assertThat(first.complete()).isTrue();
        RecordPage<Integer> second = pager.page(Objects.requireNonNull(first.next()), partitions, LONG);
        assertThat(second.records()).containsExactlyElementsOf(backwards ? List.of(117, 17) : List.of(317, 417));
        assertThat(second.next()).isNull();
    }

    @Test
    void goesOnWhereTheTimeWasOver() {
        RecordPager<Integer> pager = new RecordPager<>(reader, record -> false, RecordPagerTest::number, 10);
        RecordPage<Integer> page = pager.page(new StartPoint.End(), true, partitions, Duration.ZERO);
        assertThat(page.complete()).isFalse();
        assertThat(page.next()).isNotNull();
    }

    @Test
    void aNewerPageHasWhatWasWrittenSince() {
        RecordPager<Integer> pager = new RecordPager<>(reader, RecordFilter.ALL, RecordPagerTest::number, 10);
        RecordPage<Integer> page =
                pager.page(new StartPoint.Time(FIRST.plusSeconds(COUNT - 2)), false, partitions, LONG);
        assertThat(page.records()).containsExactly(COUNT - 2, COUNT - 1);
        assertThat(page.next()).isNull();
    }

    @Test
    void leavesOutWhatWasNeverSent() {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestKafka.bootstrapServers(), "transactional.id", topic),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            var unused = producer.send(new ProducerRecord<>(topic, "-1".getBytes(UTF_8)));
            producer.flush();
            producer.abortTransaction();
        }
        TestKafka.produce(numbered(COUNT));

        RecordPager<Integer> pager = new RecordPager<>(reader, RecordFilter.ALL, RecordPagerTest::number, 2);
        assertThat(pager.page(new StartPoint.End(), true, partitions, LONG).records())
                .containsExactly(COUNT, COUNT - 1);
    }

    private static int number(ConsumerRecord<byte[], byte[]> record) {
        return Integer.parseInt(new String(record.value(), UTF_8));
    }
}
