package io.copydesk.enrich.stage;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.copydesk.enrich.Articles;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.EnrichedArticle;
import io.copydesk.events.EventJson;
import io.copydesk.events.Topics;
import io.copydesk.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaWithTopics.class)
class EnrichStageTest {

    // To stop a hang; seconds are usual.
    private static final Duration AT_MOST = Duration.ofMinutes(3);

    private static final String CLEAN = Topics.CLEAN;
    private static final String DEAD = Topics.deadLetters(Topics.CLEAN);

    @Inject
    KafkaClientService clients;

    @Test
    void aCleanArticleComesOutEnrichedUnderItsIdWithHeaders() {
        CleanArticle article = article(newId());

        send(article);

        ConsumerRecord<byte[], byte[]> enriched =
                awaitRecords(Topics.ENRICHED, article.id(), 1).get(0);
        assertThat(EventJson.read(enriched.value(), EnrichedArticle.class).article())
                .isEqualTo(article);
        assertThat(EventJson.read(enriched.value(), EnrichedArticle.class)
                        .enrichment()
                        .keyPhrases())
                .startsWith("Port Ellory", "harbour bridge");
        assertThat(header(enriched, "ce_type")).isEqualTo("io.copydesk.article.enriched.v1");
        assertThat(header(enriched, "ce_subject")).isEqualTo(article.id());
        assertThat(header(enriched, "content-type")).isEqualTo("application/json");
    }

    @Test
    void poisonBetweenGoodRecordsIsRefusedUntouchedAndTheGoodOnesPass() {
        String good = newId();
        String bad = newId();
        String whole = new String(EventJson.write(article(good)), UTF_8);
        List<byte[]> poison = new ArrayList<>(List.of(
                bytes("this is no JSON"),
                bytes(""),
                bytes(whole.substring(0, whole.length() / 2)),
                bytes("[".repeat(10_000) + "]".repeat(10_000)),
                bytes("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)),
                bytes(whole.replace("\"schemaVersion\":\"1.0\"", "\"schemaVersion\":\"2.0\"")),
                bytes(whole.replace("\"id\":", "\"identity\":")),
                bytes("[1, 2]"),
                bytes("\u0000\u0001PNG")));
        poison.add(null);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        // All in one partition, so that they come in one batch.
        poison.forEach(value -> {
            records.add(new ProducerRecord<>(CLEAN, 0, bytes(good), bytes(whole)));
            records.add(new ProducerRecord<>(CLEAN, 0, bytes(bad), value));
        });

        TestKafka.produceAll(records);

        assertThat(awaitRecords(Topics.ENRICHED, good, poison.size())).hasSize(poison.size());
        List<ConsumerRecord<byte[], byte[]>> dead = awaitRecords(DEAD, bad, poison.size());
        assertThat(dead).extracting(ConsumerRecord::value).containsExactlyInAnyOrderElementsOf(poison);
        assertThat(dead).allSatisfy(letter -> {
            assertThat(header(letter, "dead-letter-stage")).isEqualTo("enrich");
            assertThat(header(letter, "dead-letter-topic")).isEqualTo(CLEAN);
            assertThat(header(letter, "dead-letter-partition")).isEqualTo("0");
            assertThat(header(letter, "dead-letter-reason")).isNotBlank();
        });
        assertThat(awaitRecords(Topics.ENRICHED, bad, 0)).isEmpty();
    }

    @Test
    void aRedeliveredRecordGivesTheSameEvent() {
        CleanArticle article = article(newId());
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(CLEAN, null, 1_772_353_805_000L, bytes(article.id()), EventJson.write(article));

        TestKafka.produceAll(List.of(record, record));

        List<ConsumerRecord<byte[], byte[]>> enriched = awaitRecords(Topics.ENRICHED, article.id(), 2);
        assertThat(enriched.get(1).value()).isEqualTo(enriched.get(0).value());
        assertThat(header(enriched.get(1), "ce_id")).isEqualTo(header(enriched.get(0), "ce_id"));
        assertThat(header(enriched.get(1), "ce_time")).isEqualTo(header(enriched.get(0), "ce_time"));
    }

    @Test
    void manyArticlesAtOnceComeOutOnceEachAndAreCommitted() {
        String batch = newId();
        List<String> ids = IntStream.range(0, 1_000).mapToObj(i -> batch + i).toList();

        TestKafka.produceAll(ids.stream()
                .map(id -> new ProducerRecord<>(CLEAN, bytes(id), EventJson.write(article(id))))
                .toList());

        await().atMost(AT_MOST)
                .untilAsserted(() -> assertThat(keysBeginningWith(batch)).containsExactlyInAnyOrderElementsOf(ids));
        long sent = TestKafka.readAll(CLEAN).size();
        await().atMost(AT_MOST)
                .untilAsserted(
                        () -> assertThat(TestKafka.committed("enrich", CLEAN)).isGreaterThanOrEqualTo(sent));
    }

    @Test
    void theProducerWaitsForAllReplicasAndDoublesNothing() {
        Map<String, ?> settings = clients.getProducer(EnrichStage.ENRICHED).configuration();

        assertThat(settings.get("acks")).hasToString("all");
        assertThat(settings.get("enable.idempotence")).hasToString("true");
    }

    @Test
    void theConsumerBeginsAtTheBeginningAndCommitsNothingByItself() {
        Map<String, ?> settings = clients.getConsumer(EnrichStage.CLEAN).configuration();

        assertThat(settings.get("auto.offset.reset")).hasToString("earliest");
        assertThat(settings.get("enable.auto.commit")).hasToString("false");
        assertThat(settings.get("allow.auto.create.topics")).hasToString("false");
    }

    @Test
    void aBrokerThatGoesAwayAndComesBackLosesNothing() {
        CleanArticle before = article(newId());
        CleanArticle after = article(newId());
        send(before);
        awaitRecords(Topics.ENRICHED, before.id(), 1);

        TestKafka.stop();
        try {
            await().atMost(AT_MOST)
                    .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(503));
        } finally {
            TestKafka.start();
        }
        send(after);

        awaitRecords(Topics.ENRICHED, after.id(), 1);
        await().atMost(AT_MOST)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    void itIsReadyAndSaysThatTheTopicsAreThere() {
        await().atMost(AT_MOST)
                .untilAsserted(() -> given().get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .body("checks.find { it.name == 'topics' }.status", equalTo("UP")));
    }

    @Test
    void theCountersAddUp() {
        String id = newId();
        send(article(id));
        TestKafka.produce(CLEAN, bytes(id), bytes("no JSON"), Map.of());
        awaitRecords(Topics.ENRICHED, id, 1);
        awaitRecords(DEAD, id, 1);

        await().atMost(AT_MOST).untilAsserted(() -> {
            String metrics =
                    given().get("/q/metrics").then().statusCode(200).extract().asString();
            assertThat(articles(metrics, "out")).isPositive();
            assertThat(articles(metrics, "refused")).isPositive();
            assertThat(articles(metrics, "in")).isEqualTo(articles(metrics, "out") + articles(metrics, "refused"));
            assertThat(metrics).contains("copydesk_enrichers_total").contains("enricher=\"key-phrases\"");
        });
    }

    private static double articles(String metrics, String outcome) {
        Matcher counter = Pattern.compile("(?m)^copydesk_articles_total\\{(?=[^}]*outcome=\"" + outcome
                        + "\")(?=[^}]*stage=\"enrich\")[^}]*} (\\S+)$")
                .matcher(metrics);
        assertThat(counter.find()).as("a counter for " + outcome).isTrue();
        return Double.parseDouble(counter.group(1));
    }

    private static CleanArticle article(String id) {
        CleanArticle bridge = Articles.bridge();
        return Articles.withId(id, null, bridge.title(), bridge.paragraphs().toArray(String[]::new));
    }

    private static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static void send(CleanArticle article) {
        TestKafka.produce(CLEAN, bytes(article.id()), EventJson.write(article), Map.of());
    }

    private static List<ConsumerRecord<byte[], byte[]>> awaitRecords(String topic, String key, int count) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        await().atMost(AT_MOST).untilAsserted(() -> {
            found.clear();
            TestKafka.readAll(topic).stream()
                    .filter(record -> Arrays.equals(record.key(), bytes(key)))
                    .forEach(found::add);
            assertThat(found).as("records of " + key + " in " + topic).hasSize(count);
        });
        return found;
    }

    private static List<String> keysBeginningWith(String prefix) {
        return TestKafka.readAll(Topics.ENRICHED).stream()
                .map(record -> new String(record.key(), UTF_8))
                .filter(key -> key.startsWith(prefix))
                .toList();
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
