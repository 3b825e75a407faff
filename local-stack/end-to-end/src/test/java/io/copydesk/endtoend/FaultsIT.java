package io.copydesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.copydesk.events.Topics;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is dropped is stored, each once, whatever is killed or away in the meantime. */
@ExtendWith(PipelineExtension.class)
class FaultsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** How long PostgreSQL and Kafka are away; {@code -Doutage.seconds=60} for the long run. */
    private static final long OUTAGE_MILLIS = Long.getLong("outage.seconds", 20) * 1000;

    private final Pipeline pipeline;

    FaultsIT(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Test
    void everyServiceKilledOnce() throws Exception {
        int refusedBefore = refused();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            sent.add(send("killed", i));
            switch (i) {
                case 250 -> killAndRestart(pipeline.ingest);
                case 500 -> killAndRestart(pipeline.enrich);
                case 750 -> killAndRestart(pipeline.store);
                default -> Thread.sleep(5);
            }
        }
        sent.forEach(Pipeline::acknowledged);
        assertAllStoredOnce("killed", 1000);
        assertThat(refused()).isEqualTo(refusedBefore);
    }

    @Test
    void postgresAndKafkaAwayUnderLoad() throws Exception {
        int refusedBefore = refused();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        drop(sent, "outage", 0, 300);
        pipeline.postgres.stop();
        drop(sent, "outage", 300, 600);
        Thread.sleep(OUTAGE_MILLIS);
        pipeline.postgres.start();
        drop(sent, "outage", 600, 700);
        pipeline.kafka.stop();
        Thread.sleep(OUTAGE_MILLIS);
        pipeline.kafka.start();
        drop(sent, "outage", 700, 800);
        sent.forEach(Pipeline::acknowledged);
        assertAllStoredOnce("outage", 800);
        assertThat(refused()).isEqualTo(refusedBefore);
    }

    @Test
    void indexDeleted() throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        drop(sent, "deleted", 0, 300);
        assertAllStoredOnce("deleted", 300);
        pipeline.store.stop();
        delete(pipeline.indexDirectory());
        drop(sent, "deleted", 300, 400);
        pipeline.store.start();
        pipeline.store.awaitReady();
        assertAllStoredOnce("deleted", 400);
    }

    @Test
    void storeKilledBetweenTwoCommitsOfTheIndex() throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            drop(sent, "between", round * 200, round * 200 + 200);
            await().atMost(PATIENCE)
                    .until(() -> pipeline.query("source=between&limit=1")
                                    .path("total")
                                    .path("value")
                                    .asLong()
                            > 0);
            pipeline.store.kill();
            pipeline.store.start();
            pipeline.store.awaitReady();
        }
        assertAllStoredOnce("between", 600);
    }

    @Test
    void liveStreamOverRestartsOfTheStore() throws Exception {
        try (LiveClient client = new LiveClient(URI.create(pipeline.store.url() + "/live?source=live&fields=title"))) {
            await().atMost(PATIENCE).until(client::hasBegun);
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            drop(sent, "live", 0, 150);
            killAndRestart(pipeline.store);
            drop(sent, "live", 150, 300);
            pipeline.store.awaitReady();
            pipeline.store.stop();
            drop(sent, "live", 300, 400);
            pipeline.store.start();
            sent.forEach(Pipeline::acknowledged);

            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(new TreeSet<>(client.titles())).hasSize(400));
            assertThat(client.connections()).isGreaterThanOrEqualTo(2);
        }
    }

    /** What was sent, and whose answer was never noted, comes again under the same id; nothing is missing. */
    @Test
    void webhooksOverAKilledStore() throws Exception {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            pipeline.postToStore(
                    "/searches",
                    Map.of("name", "All", "query", "source=webhook", "webhook", Map.of("url", receiver.url())));
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            drop(sent, "webhook", 0, 100);
            await().atMost(PATIENCE).until(() -> receiver.messages().size() >= 30);
            receiver.hold();
            await().atMost(PATIENCE).until(() -> !receiver.unanswered().isEmpty());
            pipeline.store.kill();
            receiver.release();
            pipeline.store.start();
            drop(sent, "webhook", 100, 150);
            sent.forEach(Pipeline::acknowledged);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(titles(receiver.messages())).hasSize(150));
            for (WebhookReceiver.Message lost : receiver.unanswered()) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(receiver.messages())
                                .filteredOn(lost::equals)
                                .hasSizeGreaterThan(1));
            }
            assertThat(receiver.messages().stream()
                            .map(WebhookReceiver.Message::id)
                            .distinct())
                    .as("one id for each article")
                    .hasSize(150);
        }
    }

    private static Set<String> titles(List<WebhookReceiver.Message> messages) {
        Set<String> titles = new TreeSet<>();
        messages.forEach(message -> titles.add(message.title()));
        return titles;
    }

    private void killAndRestart(PackagedService service) {
        service.kill();
        service.start();
    }

    private void drop(List<Future<RecordMetadata>> sent, String source, int from, int to) throws InterruptedException {
        for (int i = from; i < to; i++) {
            sent.add(send(source, i));
            Thread.sleep(5);
        }
    }

    private Future<RecordMetadata> send(String source, int number) {
        String article = WholeWayIT.article(
                source + " number " + number,
                "This is number " + number + " of many, and each of them counts exactly once.");
        return pipeline.send(
                Topics.RAW, article.getBytes(java.nio.charset.StandardCharsets.UTF_8), Map.of("source", source));
    }

    /** Pages through all of a source, as a program would: each title once, none missing. */
    private void assertAllStoredOnce(String source, int count) {
        await(source)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> pipeline.query("source=" + source + "&limit=1")
                                .path("total")
                                .path("value")
                                .asLong()
                        >= count);
        List<String> ids = new ArrayList<>();
        Set<String> titles = new TreeSet<>();
        String cursor = "";
        do {
            JsonNode page = pipeline.query("source=" + source + "&sort=oldest&limit=100" + cursor);
            for (JsonNode article : page.path("items")) {
                ids.add(article.path("id").asText());
                titles.add(article.path("title").asText());
                assertThat(article.path("revision").asInt()).isEqualTo(1);
            }
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!cursor.isEmpty());
        assertThat(ids).doesNotHaveDuplicates().hasSize(count);
        assertThat(titles).hasSize(count);
    }

    private int refused() {
        return Stream.of(Topics.RAW, Topics.CLEAN, Topics.ENRICHED)
                .mapToInt(topic -> pipeline.readAll(Topics.deadLetters(topic)).size())
                .sum();
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
