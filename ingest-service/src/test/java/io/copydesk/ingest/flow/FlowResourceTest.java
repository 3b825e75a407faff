package io.copydesk.ingest.flow;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.copydesk.events.CommitNote;
import io.copydesk.events.Topics;
import io.copydesk.testing.KafkaResource;
import io.copydesk.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class FlowResourceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TestHTTPResource("/flow/live")
    URI live;

    @Test
    void tellsWhatPassedAndHowLongItTook() {
        await().atMost(PATIENCE).until(() -> given().get("/flow").statusCode() == 200);
        long before = flow().getLong("conservation.in");
        for (int i = 0; i < 10; i++) {
            drop(i);
        }

        await().atMost(PATIENCE).until(() -> flow().getLong("conservation.in") >= before + 10);
        await().atMost(PATIENCE).until(() -> flow().getLong("stages[0].lag") == 0);

        JsonPath flow = flow();
        assertThat(flow.getString("stages[0].group")).isEqualTo("cleanup");
        assertThat(flow.getLong("stages[0].latency.p99")).isPositive();
        assertThat(flow.getLong("conservation.missing")).isZero();
        assertThat(flow.getLong("conservation.expired")).isZero();
        await().atMost(PATIENCE)
                .until(() -> given().get("/flow/history").jsonPath().getList("").size() > 1);
    }

    @Test
    void commitsSayHowManyRecordsTheyStandFor() throws Exception {
        for (int i = 0; i < 5; i++) {
            drop(i);
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(notedRecords())
                        .isEqualTo(TestKafka.readAll(Topics.RAW).size()));
    }

    @Test
    void isToldLive() throws Exception {
        HttpResponse<Stream<String>> stream = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(live).build(), HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = stream.body()) {
            Iterator<String> data =
                    lines.filter(line -> line.startsWith("data:")).iterator();
            String first = JsonPath.from(data.next().substring(5)).getString("time");
            String second = JsonPath.from(data.next().substring(5)).getString("time");

            assertThat(second).isGreaterThan(first);
        }
    }

    private static JsonPath flow() {
        return given().get("/flow").jsonPath();
    }

    private static void drop(int number) {
        TestKafka.produce(new ProducerRecord<>(
                Topics.RAW, ("A title\n\nA text of some words, number " + number + ".\n").getBytes(UTF_8)));
    }

    private static long notedRecords() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            return admin.listConsumerGroupOffsets("cleanup").partitionsToOffsetAndMetadata().get().values().stream()
                    .map(OffsetAndMetadata::metadata)
                    .map(CommitNote::parse)
                    .mapToLong(note -> note.orElseThrow().records())
                    .sum();
        }
    }
}
