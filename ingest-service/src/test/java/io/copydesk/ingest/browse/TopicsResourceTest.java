package io.copydesk.ingest.browse;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.copydesk.events.Topics;
import io.copydesk.testing.KafkaResource;
import io.copydesk.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class TopicsResourceTest {

    private final String topic = "browse-" + UUID.randomUUID();

    @BeforeEach
    void fill() {
        TestKafka.createTopic(topic, 2, Map.of("max.message.bytes", "16777216"));
        TestKafka.produceAll(IntStream.range(0, 10)
                .mapToObj(i -> new ProducerRecord<>(
                        topic,
                        i % 2,
                        1_000L * i,
                        ("key" + i).getBytes(UTF_8),
                        ("{\"number\":" + i + "}").getBytes(UTF_8)))
                .toList());
    }

    @Test
    void topicsSayHowTheyAreKept() {
        given().get("/topics").then().statusCode(200).body("name", hasItem(Topics.RAW));
        given().get("/topics/" + topic)
                .then()
                .statusCode(200)
                .body("records", equalTo(10))
                .body("settings.'retention.ms'", equalTo("-1"))
                .body("partitions", hasSize(2))
                .body("partitions.end", contains(5, 5))
                .body("partitions[0].leader", notNullValue())
                .body("partitions[0].bytes", notNullValue());
    }

    @Test
    void pagesGoBackFromTheNewest() {
        String next = given().get("/topics/" + topic + "/records?limit=4")
                .then()
                .statusCode(200)
                .body("records.key", contains("key9", "key8", "key7", "key6"))
                .extract()
                .path("next");
        given().queryParam("cursor", next)
                .get("/topics/" + topic + "/records?limit=200")
                .then()
                .body("records.key", contains("key5", "key4", "key3", "key2", "key1", "key0"))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=beginning&limit=2                     | key0,key1",
                "from=4                                     | key8,key9",
                "from=1970-01-01T00:00:08Z                  | key8,key9",
                "from=beginning&partition=1&limit=2         | key1,key3",
                "key=key3                                   | key3",
                "path=$[?(@.number==7)]                     | key7",
                "text=\"number\":6                          | key6",
            })
    void recordsAreFound(String query, String keys) {
        var request = given();
        for (String parameter : query.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            request.queryParam(parts[0], parts[1]);
        }
        request.get("/topics/" + topic + "/records")
                .then()
                .statusCode(200)
                .body("records.key", equalTo(Arrays.asList(keys.split(",", -1))));
    }

    @Test
    void aRecordIsWholeHoweverLargeItIs() {
        byte[] large = new byte[10 * 1024 * 1024];
        Arrays.fill(large, (byte) 'a');
        large[77] = 0;
        long offset =
                TestKafka.produce(new ProducerRecord<>(topic, 0, null, large)).offset();
        String place = "/topics/" + topic + "/records/0/" + offset;

        assertThat(given().get(place + "/value").asByteArray()).isEqualTo(large);
        given().get(place).then().body("value.length()", equalTo(large.length));
        given().get("/topics/" + topic + "/records?limit=1")
                .then()
                .body("records[0].valueBytes", equalTo(large.length))
                .body("records[0]", not(hasKey("value")));
    }

    @Test
    void anExportHasAllThatFits() {
        List<String> lines = given().get("/topics/" + topic + "/export?partition=1")
                .then()
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asString()
                .lines()
                .toList();
        assertThat(lines).hasSize(5).allMatch(line -> line.contains("\"partition\":1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/topics/no-such-topic                    | 404 | no topic no-such-topic",
                "/topics/no-such-topic/records            | 404 | no topic no-such-topic",
                "/topics/no-such-topic/export             | 404 | no topic no-such-topic",
                "/topics/TOPIC/records?partition=7        | 404 | partitions 0 to 1",
                "/topics/TOPIC/records/0/99               | 404 | nothing at",
                "/topics/TOPIC/records/9/0                | 404 | nothing at",
                "/topics/TOPIC/records?from=yesterday     | 400 | 2026-11-01T08:00:00Z",
                "/topics/TOPIC/records?path=$.[           | 400 | JSON path",
                "/topics/TOPIC/records?cursor=7           | 400 | cursor",
                "/topics/TOPIC/records?limit=1000         | 400 | from 1 to 200",
                "/topics/TOPIC/export?from=yesterday      | 400 | 2026-11-01T08:00:00Z",
                "/topics/TOPIC/export?partition=7         | 404 | partitions 0 to 1",
                "/desk/topics/TOPIC/live?partition=x      | 400 | partition is a number",
            })
    void whatIsWrongIsTold(String address, int status, String detail) {
        given().urlEncodingEnabled(false)
                .get(address.replace("TOPIC", topic).replace("[", "%5B").replace("$", "%24"))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
    }
}
