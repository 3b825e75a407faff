package io.copydesk.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.copydesk.events.EventJson;
import io.copydesk.events.Topics;
import io.copydesk.monitor.Flow;
import io.copydesk.monitor.FlowMonitor;
import io.copydesk.monitor.Stage;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is told of the flow is the truth, while services are stopped, slow and killed. */
@ExtendWith(PipelineExtension.class)
class FlowIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Pipeline pipeline;
    private final FlowMonitor monitor;

    FlowIT(Pipeline pipeline) {
        this.pipeline = pipeline;
        this.monitor =
                new FlowMonitor(Map.of("bootstrap.servers", pipeline.kafka.bootstrapServers()), Stage.OF_ARTICLES);
    }

    @BeforeEach
    void standStill() {
        awaitStill();
    }

    @AfterEach
    void close() {
        monitor.close();
    }

    @Test
    void aStageThatIsStoppedLagsInRecordsAndInSeconds() throws InterruptedException {
        Flow.Conservation before = monitor.look().conservation();
        pipeline.enrich.stop();
        // When something came is known to be after this.
        monitor.look();
        long begun = System.nanoTime();
        acknowledge(drop("stopped", 0, 200, 5));
        refuse(3);
        await().atMost(PATIENCE).until(() -> lag(0) == 0);

        Flow flow = monitor.look();
        long waits = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        assertThat(flow.stages().get(1).lag()).isEqualTo(200);
        assertThat(flow.conservation().underWay()).isEqualTo(200);
        assertThat(flow.conservation().in()).isEqualTo(before.in() + 203);
        assertThat(flow.conservation().refused()).isEqualTo(before.refused() + 3);
        assertThat(flow.conservation().stored()).isEqualTo(before.stored());
        // The first article was cleaned within seconds.
        assertThat(flow.oldest()).isBetween(waits - 4_000, waits + 1_000);

        pipeline.enrich.start();
        Flow.Conservation after = awaitStill().conservation();
        assertThat(after.stored()).isEqualTo(before.stored() + 200);
        assertThat(after.missing()).isZero();
    }

    @Test
    void aStageThatHangsIsSeenThoughItIsInItsGroup() throws InterruptedException {
        pipeline.store.freeze();
        try {
            acknowledge(drop("frozen", 0, 50, 5));
            await().atMost(PATIENCE).until(() -> lag(0) == 0 && lag(1) == 0);
            Thread.sleep(5_000);

            Flow.GroupFlow archive = monitor.look().stages().get(2);

            assertThat(archive.lag()).isEqualTo(50);
            assertThat(archive.oldest()).isGreaterThan(4_500L);
        } finally {
            pipeline.store.thaw();
        }
        assertThat(awaitStill().conservation().missing()).isZero();
    }

    @Test
    void ratesAreThoseAtWhichIsWritten() throws InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        long begun = System.nanoTime();
        for (int round = 0; round < 24; round++) {
            sent.addAll(drop("rate", round * 50, round * 50 + 50, 0));
            monitor.look();
            Thread.sleep(LOOK.toMillis());
        }
        double truth = 1200 / (Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0);
        Flow flow = monitor.look();
        acknowledge(sent);

        assertThat(flow.topics().get(0).perSecond()).isCloseTo(truth, within(truth / 4));
        // The pipeline keeps up with that.
        assertThat(flow.stages().get(0).perSecond()).isCloseTo(truth, within(truth / 2));
        assertThat(flow.stages().get(2).way()).isNotNull();
    }

    @Test
    void nothingIsMissingOrCountedTwiceWhenEveryServiceIsKilled() throws InterruptedException {
        Flow.Conservation before = monitor.look().conservation();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (PackagedService service : List.of(pipeline.ingest, pipeline.enrich, pipeline.store)) {
            sent.addAll(drop("conserved " + service.url(), 0, 150, 5));
            service.kill();
            assertThat(monitor.look().conservation().isBroken()).isFalse();
            service.start();
            sent.addAll(drop("conserved " + service.url(), 150, 200, 5));
            assertThat(monitor.look().conservation().isBroken()).isFalse();
        }
        acknowledge(sent);

        Flow.Conservation after = awaitStill().conservation();

        assertThat(after.in()).isEqualTo(before.in() + 600);
        assertThat(after.isBroken()).isFalse();
        assertThat(after.stored() + after.refused() + after.underWay()).isEqualTo(after.in() + after.again());
    }

    /** The desk of ingest-service tells the same as whoever asks the brokers. */
    @Test
    void theDeskTellsTheSame() throws InterruptedException {
        URI desk = URI.create(pipeline.ingest.url() + "/flow");
        pipeline.ingest.awaitReady();
        pipeline.enrich.stop();
        acknowledge(drop("desk", 0, 20, 5));
        await().atMost(PATIENCE).until(() -> lag(0) == 0);

        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(EventJson.mapper()
                                .readTree(desk.toURL())
                                .at("/stages/1/lag")
                                .asLong())
                        .isEqualTo(20));

        pipeline.enrich.start();
        awaitStill();
    }

    private long lag(int stage) {
        return monitor.look().stages().get(stage).lag();
    }

    private Flow awaitStill() {
        Flow[] last = new Flow[1];
        await().atMost(PATIENCE).pollInterval(LOOK).until(() -> {
            last[0] = monitor.look();
            return last[0].conservation().underWay() == 0;
        });
        return last[0];
    }

    private List<Future<RecordMetadata>> drop(String source, int from, int to, long pauseMillis)
            throws InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String article = WholeWayIT.article(
                    source + " number " + i, "This is number " + i + " of many, and each of them is counted.");
            sent.add(pipeline.send(Topics.RAW, article.getBytes(UTF_8), Map.of("source", source)));
            Thread.sleep(pauseMillis);
        }
        return sent;
    }

    private void refuse(int count) {
        for (int i = 0; i < count; i++) {
            pipeline.drop(new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) i}, Map.of());
        }
    }

    private static void acknowledge(List<Future<RecordMetadata>> sent) {
        sent.forEach(Pipeline::acknowledged);
    }
}
