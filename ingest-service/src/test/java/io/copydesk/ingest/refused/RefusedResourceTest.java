package io.copydesk.ingest.refused;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.copydesk.events.Topics;
import io.copydesk.testing.KafkaResource;
import io.copydesk.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class RefusedResourceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** The key of this test's articles, so that those of others don't count. */
    private final String key = "key-" + UUID.randomUUID();

    @BeforeEach
    void refuseSome() {
        TestKafka.produceAll(IntStream.range(0, 6)
                .mapToObj(i -> new ProducerRecord<>(
                        Topics.RAW,
                        key.getBytes(UTF_8),
                        i < 4
                                ? ("{\"title\": \"cut off " + i).getBytes(UTF_8)
                                : new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) i}))
                .toList());
        await().atMost(PATIENCE).until(() -> count("") == 6);
    }

    private RequestSpecification mine() {
        return given().queryParam("key", key);
    }

    private int count(String open) {
        return mine()
                .get("/refused")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList(open.isEmpty() ? "kinds.count" : "kinds.open", Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Test
    void kindsAndLettersAreTold() {
        mine().get("/refused")
                .then()
                .body("whole", equalTo(true))
                .body("kinds", hasSize(2))
                .body("kinds[0].count", equalTo(4))
                .body("kinds[0].stage", equalTo("cleanup"))
                .body("kinds[0].kind", containsString("JSON"));
        mine().queryParam("reason", "json")
                .queryParam("limit", 3)
                .get("/refused/letters")
                .then()
                .body("$", hasSize(3))
                .body("[0].letter", containsString("articles.raw.dlq/"))
                .body("[0].failure.reason", containsString("JSON"))
                .body("[0].failure.origin.topic", equalTo(Topics.RAW))
                .body("[0].valueBytes", equalTo(20));
        String letter = mine().get("/refused/letters").path("[0].letter");
        given().queryParam("letter", letter).get("/refused/letters").then().body("$", hasSize(1));
    }

    @Test
    void nothingIsSentAgainUnlessItIsSaid() {
        mine().post("/refused/replay").then().statusCode(200).body("REPLAY", equalTo(6));
        mine().post("/refused/discard").then().statusCode(200).body("REPLAY", equalTo(6));
        assertThat(count("open")).isEqualTo(6);
    }

    @Test
    void whatIsSentAgainIsRefusedAgainUntilItIsEnough() {
        begin("replay", "");
        await().atMost(PATIENCE).until(() -> count("") == 12);
        begin("replay", "");
        await().atMost(PATIENCE).until(() -> count("") == 18);
        begin("replay", "");
        await().atMost(PATIENCE).until(() -> count("") == 24);
        mine().post("/refused/replay").then().body("HANDLED", equalTo(18)).body("TOO_OFTEN", equalTo(6));
    }

    @Test
    void whatIsPutAsideIsNotSentAgain() {
        begin("discard", "&reason=json&note=unwanted");
        assertThat(count("open")).isEqualTo(2);
        mine().queryParam("reason", "json")
                .get("/refused/letters")
                .then()
                .body("[0].handled.action", equalTo("discarded"))
                .body("[0].handled.note", equalTo("unwanted"))
                .body("[0].handled.by", equalTo("anonymous"));
        mine().queryParam("open", true).get("/refused/letters").then().body("$", hasSize(2));
        mine().post("/refused/replay").then().body("HANDLED", equalTo(4)).body("REPLAY", equalTo(2));
    }

    private void begin(String action, String more) {
        mine().post("/refused/" + action + "?dry-run=false" + more)
                .then()
                .statusCode(202)
                .header("Location", containsString("/refused/work"));
        await().atMost(PATIENCE).until(() -> given().get("/refused/work").path("ended") != null);
        given().get("/refused/work").then().body("failure", equalTo(null)).body("begun", notNullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | /refused?since=yesterday                          | 400 | 2026-11-01T08:00:00Z",
                "GET  | /refused/letters?letter=7                         | 400 | TOPIC/PARTITION/OFFSET",
                "GET  | /refused/letters?limit=0                          | 400 | from 1 to 1000",
                "POST | /refused/discard?dry-run=false                    | 400 | say why",
                "POST | /refused/replay?dry-run=false&topic=articles.raw  | 404 | no dead letters",
            })
    void whatIsWrongIsTold(String verb, String address, int status, String detail) {
        given().request(verb, address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
    }

    @Test
    void aLetterSaysWhereItsStageWas() {
        List<String> traces = mine().get("/refused/letters").path("failure.stackTrace");
        // A list is brief; the record has it.
        assertThat(traces).containsOnlyNulls();
        String[] place =
                mine().get("/refused/letters").<String>path("[0].letter").split("/", -1);
        given().get("/topics/%s/records/%s/%s".formatted(place[0], place[1], place[2]))
                .then()
                .body("headers.'dead-letter-stack-trace'", containsString("at io.copydesk.ingest.cleanup.Cleanup"));
    }
}
