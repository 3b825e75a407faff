package io.copydesk.ingest.groups;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.copydesk.testing.KafkaResource;
import io.copydesk.testing.TestKafka;
import io.copydesk.testing.browser.Browser;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** Consumer groups over HTTP and on their pages. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class GroupsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TestHTTPResource("/desk/groups")
    String groups;

    private final String topic = "groups-" + UUID.randomUUID();
    private final String group = "readers & <b>" + topic;

    @BeforeEach
    void fill() {
        TestKafka.createTopic(topic, 2, Map.of());
        TestKafka.produceAll(IntStream.range(0, 10)
                .mapToObj(
                        i -> new ProducerRecord<byte[], byte[]>(topic, i % 2, 1_000L * i, null, "text".getBytes(UTF_8)))
                .toList());
    }

    private KafkaConsumer<byte[], byte[]> member() {
        KafkaConsumer<byte[], byte[]> member = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        TestKafka.bootstrapServers(),
                        "group.id",
                        group,
                        "client.id",
                        "<i>reader\u001b",
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        member.subscribe(List.of(topic));
        return member;
    }

    private void readAll() {
        try (KafkaConsumer<byte[], byte[]> member = member()) {
            readAll(member);
        }
    }

    private static void readAll(KafkaConsumer<byte[], byte[]> member) {
        // By position: what is read before all partitions are assigned is read again after that.
        await().atMost(PATIENCE).until(() -> {
            member.poll(Duration.ofMillis(200));
            return member.assignment().size() == 2
                    && member.assignment().stream().mapToLong(member::position).sum() >= 10;
        });
        member.commitSync();
    }

    private Response reset(String query) {
        return given().pathParam("group", group).post("/groups/{group}/offsets?topic=" + topic + query);
    }

    @Test
    void membersAndLagAreTold() {
        try (KafkaConsumer<byte[], byte[]> member = member()) {
            readAll(member);
            TestKafka.produce(new ProducerRecord<>(topic, 1, null, "text".getBytes(UTF_8)));

            given().get("/groups").then().statusCode(200).body("group", hasItem(group));
            given().pathParam("group", group)
                    .get("/groups/{group}")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("Stable"))
                    .body("members", hasSize(1))
                    .body("members[0].partitions", equalTo(2))
                    .body("lag", equalTo(1))
                    .body("partitions.committed", contains(5, 5))
                    .body("partitions.lag", contains(0, 1));
        }
    }

    @Test
    void offsetsAreSetOnlyWhereNobodyReads() {
        try (KafkaConsumer<byte[], byte[]> member = member()) {
            readAll(member);
            reset("&to=beginning").then().statusCode(200).body("to", contains(0, 0));
            reset("&to=beginning&dry-run=false")
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("Stop the service first"));
        }
        reset("&to=beginning")
                .then()
                .statusCode(200)
                .body("from", contains(5, 5))
                .body("to", contains(0, 0));
        assertThat(TestKafka.committed(group, topic)).isEqualTo(10);

        reset("&to=beginning&dry-run=false").then().statusCode(200);
        assertThat(TestKafka.committed(group, topic)).isZero();
        reset("&to=1970-01-01T00:00:06Z&dry-run=false&partition=0").then().body("to", contains(3));
        reset("&to=4&dry-run=false&partition=1").then().body("again", contains(-4));
        assertThat(TestKafka.committed(group, topic)).isEqualTo(7);
        reset("&to=end&dry-run=false").then().body("to", contains(5, 5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/groups/nobody/offsets?topic=x&to=end   | 404 | no consumer group nobody",
                "/groups/cleanup/offsets?topic=x&to=end  | 404 | no such topic",
                "/groups/cleanup/offsets?to=end          | 400 | say topic",
                "/groups/cleanup/offsets?topic=x&to=now  | 400 | 2026-11-01T08:00:00Z",
            })
    void whatIsWrongIsTold(String address, int status, String detail) {
        given().post(address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
    }

    @ParameterizedTest
    @CsvSource({"1280, 900, ''", "390, 800, ''", "1280, 900, --blink-settings=preferredColorScheme=0"})
    void pagesShowThemAndSetOffsets(int width, int height, String argument) {
        readAll();
        String[] arguments = argument.isEmpty() ? new String[0] : new String[] {argument};
        try (Browser browser = Browser.open(width, height, Map.of(), arguments)) {
            ChromeDriver page = browser.driver();
            page.get(groups);
            assertIsFine(browser);
            page.findElement(By.linkText(group)).click();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(text(page)).contains("Let it read on elsewhere"));
            assertIsFine(browser);
            page.findElement(By.name("to")).sendKeys("beginning");
            // Not by its button: on a small screen the suggestions may lie over it.
            page.findElement(By.name("to")).submit();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(text(page)).contains("10 offsets are read again"));
            assertIsFine(browser);
            assertThat(TestKafka.committed(group, topic)).isEqualTo(10);
            page.findElement(By.tagName("button")).click();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(text(page)).contains("Offsets are set"));
            assertThat(TestKafka.committed(group, topic)).isZero();
            assertIsFine(browser);

            try (KafkaConsumer<byte[], byte[]> member = member()) {
                readAll(member);
                page.get(groups);
                page.findElement(By.linkText(group)).click();
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(text(page)).contains("has to be stopped first"));
                assertIsFine(browser);
            }
        }
    }

    private static String text(ChromeDriver page) {
        return String.valueOf(page.executeScript("return document.querySelector('main').textContent"));
    }

    private static void assertIsFine(Browser browser) {
        assertThat(text(browser.driver())).doesNotContain("\u001b");
        assertThat(browser.violations()).isEmpty();
        assertThat(browser.scrollsAside()).isFalse();
        assertThat(browser.complaints()).isEmpty();
    }
}
