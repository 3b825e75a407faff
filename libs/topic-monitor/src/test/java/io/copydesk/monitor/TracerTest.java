package io.copydesk.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.events.Passage;
import io.copydesk.events.Refusal;
import io.copydesk.events.RefusedException;
import io.copydesk.events.Topics;
import io.copydesk.testing.TestKafka;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TracerTest {

    private static final byte[] TEXT = "text".getBytes(UTF_8);

    private final String raw = "raw-" + UUID.randomUUID();
    private final Stage cleanup = new Stage("cleanup-" + raw, raw, raw + ".clean");
    private final Stage archive = new Stage("archive-" + raw, raw + ".clean", null);
    private final Map<String, Object> settings = Map.of("bootstrap.servers", TestKafka.bootstrapServers());
    private final Tracer tracer = new Tracer(settings, List.of(cleanup, archive));
    private final Instant begun = Instant.now().minusSeconds(60);

    @BeforeEach
    void topics() {
        for (String topic : List.of(raw, archive.reads(), cleanup.refuses(), archive.refuses())) {
            TestKafka.createTopic(topic, 3, Map.of());
        }
    }

    @Test
    void tellsEachHopWithTheTimeSpentWaitingAndWorking() {
        ConsumerRecord<byte[], byte[]> dropped = write(raw, "site", new HashMap<>());
        // Another article, for the search to pass over.
        pass(write(raw, "site", new HashMap<>()), "another");
        ConsumerRecord<byte[], byte[]> clean = pass(dropped, "id");

        Trace trace = tracer.find("id", begun);

        assertThat(trace.complete()).isTrue();
        assertThat(trace.journeys()).hasSize(1);
        Trace.Hop first = trace.journeys().get(0).hops().get(0);
        assertThat(first.topic()).isEqualTo(raw);
        assertThat(first.offset()).isEqualTo(dropped.offset());
        assertThat(first.waited()).isEqualTo(40);
        assertThat(first.worked()).isEqualTo(60);
        assertThat(first.state()).isEqualTo(Trace.State.PASSED);
        Trace.Hop second = trace.journeys().get(0).hops().get(1);
        assertThat(second.stage()).isEqualTo(archive.group());
        assertThat(second.state()).isEqualTo(Trace.State.WAITING);
        assertThat(second.waited()).isNull();

        commit(clean);
        assertThat(tracer.find("id", begun).journeys().get(0).hops().get(1).state())
                .isEqualTo(Trace.State.DONE);
    }

    @Test
    void tellsWhyItWasRefused() {
        ConsumerRecord<byte[], byte[]> clean = pass(write(raw, "site", new HashMap<>()), "id");
        var headers = Refusal.of("archive", new RefusedException("no title"), Instant.now())
                .headers(clean);
        Map<String, byte[]> all = new HashMap<>();
        headers.forEach(header -> all.put(header.key(), header.value()));
        write(Topics.deadLetters(clean.topic()), "id", all);

        Trace.Journey journey = tracer.find("id", begun).journeys().get(0);

        assertThat(journey.hops()).hasSize(2);
        Trace.Hop last = journey.hops().get(1);
        assertThat(last.topic()).isEqualTo(clean.topic());
        assertThat(last.offset()).isEqualTo(clean.offset());
        assertThat(last.state()).isEqualTo(Trace.State.REFUSED);
        assertThat(last.reason()).isEqualTo("no title");
    }

    @Test
    void anArticleThatWasDroppedTwiceHasTwoJourneys() {
        pass(write(raw, "site", new HashMap<>()), "id");
        pass(write(raw, "site", new HashMap<>()), "id");

        assertThat(tracer.find("id", begun).journeys()).hasSize(2);
    }

    @Test
    void whatIsNotThereHasNoJourney() {
        pass(write(raw, "site", new HashMap<>()), "id");

        assertThat(tracer.find("unknown", begun).journeys()).isEmpty();
        assertThat(tracer.find("id", Instant.now().plusSeconds(60)).journeys()).isEmpty();
    }

    /** What the stage makes of it: taken after 40 milliseconds, written after 100. */
    private ConsumerRecord<byte[], byte[]> pass(ConsumerRecord<byte[], byte[]> record, String id) {
        Instant written = Instant.ofEpochMilli(record.timestamp());
        String way = Passage.of(record).taken(written.plusMillis(40)).toJson();
        return write(archive.reads(), id, Map.of(Passage.HEADER, way.getBytes(UTF_8)), written.plusMillis(100));
    }

    private static ConsumerRecord<byte[], byte[]> write(String topic, String key, Map<String, byte[]> headers) {
        return write(topic, key, headers, Instant.now());
    }

    private static ConsumerRecord<byte[], byte[]> write(
            String topic, String key, Map<String, byte[]> headers, Instant time) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, null, time.toEpochMilli(), key.getBytes(UTF_8), TEXT);
        headers.forEach((name, value) -> record.headers().add(name, value));
        RecordMetadata written = TestKafka.produce(record);
        return TestKafka.readAll(topic).stream()
                .filter(one -> one.partition() == written.partition() && one.offset() == written.offset())
                .findFirst()
                .orElseThrow();
    }

    private void commit(ConsumerRecord<byte[], byte[]> record) {
        try (Admin admin = Admin.create(settings)) {
            admin.alterConsumerGroupOffsets(
                            archive.group(),
                            Map.of(
                                    new TopicPartition(record.topic(), record.partition()),
                                    new OffsetAndMetadata(record.offset() + 1)))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
