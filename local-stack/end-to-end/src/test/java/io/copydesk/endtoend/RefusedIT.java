package io.copydesk.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.copydesk.events.Refusal;
import io.copydesk.events.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(PipelineExtension.class)
class RefusedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Pipeline pipeline;

    RefusedIT(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    static Stream<Arguments> unacceptable() {
        return Stream.of(
                Arguments.of("an empty record", new byte[0], "text/plain", 400, "empty"),
                Arguments.of(
                        "12 MB of text",
                        "A sentence of an endless article. ".repeat(370_000).getBytes(UTF_8),
                        "text/plain",
                        413,
                        "10 MiB"),
                Arguments.of(
                        "a PNG",
                        HexFormat.of().parseHex("89504e470d0a1a0a0000000d4948445200000001000000010806000000"),
                        "image/png",
                        415,
                        "PNG"),
                Arguments.of("a gzip file", gzip("An article that was packed."), "application/gzip", 415, "gzip"),
                Arguments.of(
                        "truncated JSON",
                        "{\"title\": \"Cut\", \"text\": \"It ends in the".getBytes(UTF_8),
                        "application/json",
                        400,
                        "JSON"),
                Arguments.of(
                        "JSON nested 10,000 deep",
                        ("{\"text\":\"x\",\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}").getBytes(UTF_8),
                        "application/json",
                        422,
                        "deep"),
                Arguments.of(
                        "a feed",
                        ("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title><item><title>One</title>"
                                        + "<description>An item.</description></item></channel></rss>")
                                .getBytes(UTF_8),
                        "application/rss+xml",
                        422,
                        "feed"),
                Arguments.of(
                        "text that is all chrome",
                        "Next Post Previous Post\nNo Comment\nAdd Comment\ncomment url\nShare\n".getBytes(UTF_8),
                        "text/plain",
                        422,
                        "article"),
                Arguments.of(
                        "a newer schema version",
                        "{\"schemaVersion\": \"2.0\", \"text\": \"From the future.\"}".getBytes(UTF_8),
                        "application/json",
                        422,
                        "newer"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unacceptable")
    void itGoesToTheDeadLettersUntouched(String name, byte[] bytes, String contentType, int status, String reason) {
        RecordMetadata dropped = pipeline.drop(bytes, Map.of("source", name));
        ConsumerRecord<byte[], byte[]> letter = awaitDeadLetter(dropped);
        assertThat(letter.value()).isEqualTo(bytes);
        assertThat(header(letter, "source")).isEqualTo(name);
        assertThat(header(letter, Refusal.STAGE)).isEqualTo("cleanup");
        assertThat(header(letter, Refusal.REASON))
                .containsIgnoringCase(reason)
                .hasSizeLessThanOrEqualTo(Refusal.MAX_REASON);
        assertThat(header(letter, Refusal.EXCEPTION)).startsWith("io.copydesk.");
        assertThat(header(letter, Refusal.RECORD_TIME)).isNotBlank();
        assertThat(header(letter, Refusal.REFUSED_AT)).isNotBlank();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unacceptable")
    void itIsAnsweredAtOnceOverHttp(String name, byte[] bytes, String contentType, int status, String reason)
            throws IOException {
        HttpResponse<byte[]> response = pipeline.post(bytes, contentType);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = new ObjectMapper().readTree(response.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).containsIgnoringCase(reason);
    }

    @Test
    void recordWithoutAValueGoesToTheDeadLettersToo() {
        RecordMetadata dropped = Pipeline.acknowledged(pipeline.send(
                new org.apache.kafka.clients.producer.ProducerRecord<>(Topics.RAW, "k".getBytes(UTF_8), null)));
        ConsumerRecord<byte[], byte[]> letter = awaitDeadLetter(dropped);
        assertThat(letter.value()).isNull();
        assertThat(letter.key()).isEqualTo("k".getBytes(UTF_8));
        assertThat(header(letter, Refusal.REASON)).contains("no value");
    }

    @Test
    void whatComesBehindIsNotHeldUp() {
        for (int i = 0; i < 30; i++) {
            pipeline.drop(new byte[] {0, 1, 2, (byte) i}, Map.of());
        }
        pipeline.drop(
                WholeWayIT.article("Behindling", "It stood in line behind thirty records that nobody can read."),
                Map.of());
        await().atMost(PATIENCE).until(() -> pipeline.total("Behindling") == 1);
    }

    @ParameterizedTest
    @MethodSource("laterTopics")
    void laterStagesRefuseWhatTheyCannotRead(String topic, String stage) {
        byte[] newer = "{\"schemaVersion\":\"2.0\",\"id\":\"x\"}".getBytes(UTF_8);
        RecordMetadata dropped = Pipeline.acknowledged(pipeline.send(topic, newer, Map.of()));
        ConsumerRecord<byte[], byte[]> letter = awaitDeadLetter(dropped);
        assertThat(letter.value()).isEqualTo(newer);
        assertThat(header(letter, Refusal.STAGE)).isEqualTo(stage);
        assertThat(header(letter, Refusal.REASON)).contains("newer");
    }

    static Stream<Arguments> laterTopics() {
        return Stream.of(Arguments.of(Topics.CLEAN, "enrich"), Arguments.of(Topics.ENRICHED, "archive"));
    }

    private ConsumerRecord<byte[], byte[]> awaitDeadLetter(RecordMetadata dropped) {
        return await().atMost(PATIENCE)
                .until(() -> deadLetter(dropped), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<ConsumerRecord<byte[], byte[]>> deadLetter(RecordMetadata dropped) {
        return pipeline.readAll(Topics.deadLetters(dropped.topic())).stream()
                .filter(letter -> Arrays.equals(
                                letter.headers().lastHeader(Refusal.OFFSET).value(),
                                Long.toString(dropped.offset()).getBytes(UTF_8))
                        && Arrays.equals(
                                letter.headers().lastHeader(Refusal.PARTITION).value(),
                                Integer.toString(dropped.partition()).getBytes(UTF_8)))
                .findFirst();
    }

    private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
