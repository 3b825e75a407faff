package io.copydesk.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class FailureHeadersTest {

    private static final LetterPosition ORIGIN = new LetterPosition("orders", 2, 42);

    @Test
    void ofCopydesk() {
        Headers headers = headers(
                "dead-letter-stage", "cleanup",
                "dead-letter-reason", "it is a picture",
                "dead-letter-exception-class-name", "io.copydesk.events.RefusedException",
                "dead-letter-stack-trace", "at a.B.c(B.java:1)",
                "dead-letter-topic", "orders",
                "dead-letter-partition", "2",
                "dead-letter-offset", "42",
                "dead-letter-record-time", "2026-11-01T08:00:00Z",
                "dead-letter-refused-at", "2026-11-01T08:00:01Z");

        assertThat(FailureHeaders.of(headers))
                .isEqualTo(new Failure(
                        "copydesk",
                        "cleanup",
                        "it is a picture",
                        "io.copydesk.events.RefusedException",
                        "at a.B.c(B.java:1)",
                        ORIGIN,
                        Instant.parse("2026-11-01T08:00:00Z"),
                        Instant.parse("2026-11-01T08:00:01Z")));
    }

    @Test
    void ofKafkaStreams() {
        Headers headers = headers(
                "__streams.errors.exception", "java.lang.IllegalStateException",
                "__streams.errors.message", "no total",
                "__streams.errors.stacktrace", "at a.B.c(B.java:1)",
                "__streams.errors.topic", "orders",
                "__streams.errors.partition", "2",
                "__streams.errors.offset", "42");

        assertThat(FailureHeaders.of(headers))
                .isEqualTo(new Failure(
                        "kafka-streams",
                        null,
                        "no total",
                        "java.lang.IllegalStateException",
                        "at a.B.c(B.java:1)",
                        ORIGIN,
                        null,
                        null));
    }

    @Test
    void ofKafkaConnect() {
        Headers headers = headers(
                "__connect.errors.topic", "orders",
                "__connect.errors.partition", "2",
                "__connect.errors.offset", "42",
                "__connect.errors.connector.name", "to-s3",
                "__connect.errors.task.id", "0",
                "__connect.errors.stage", "VALUE_CONVERTER",
                "__connect.errors.exception.class.name", "org.apache.kafka.connect.errors.DataException",
                "__connect.errors.exception.message", "no schema",
                "__connect.errors.exception.stacktrace", "at a.B.c(B.java:1)");

        assertThat(FailureHeaders.of(headers))
                .isEqualTo(new Failure(
                        "kafka-connect",
                        "to-s3 VALUE_CONVERTER",
                        "no schema",
                        "org.apache.kafka.connect.errors.DataException",
                        "at a.B.c(B.java:1)",
                        ORIGIN,
                        null,
                        null));
    }

    /** Which writes numbers as bytes; by hand they are often digits. */
    @Test
    void ofSpring() {
        Headers headers = headers(
                "kafka_dlt-exception-fqcn", "org.springframework.kafka.listener.ListenerExecutionFailedException",
                "kafka_dlt-exception-cause-fqcn", "java.lang.IllegalArgumentException",
                "kafka_dlt-exception-message", "no total",
                "kafka_dlt-exception-stacktrace", "at a.B.c(B.java:1)",
                "kafka_dlt-original-topic", "orders",
                "kafka_dlt-original-consumer-group", "billing");
        Instant written = Instant.parse("2026-11-01T08:00:00Z");
        headers.add(
                "kafka_dlt-original-partition", ByteBuffer.allocate(4).putInt(2).array());
        headers.add(
                "kafka_dlt-original-offset", ByteBuffer.allocate(8).putLong(42).array());
        headers.add(
                "kafka_dlt-original-timestamp",
                ByteBuffer.allocate(8).putLong(written.toEpochMilli()).array());
        Failure expected = new Failure(
                "spring",
                "billing",
                "no total",
                "java.lang.IllegalArgumentException",
                "at a.B.c(B.java:1)",
                ORIGIN,
                written,
                null);

        assertThat(FailureHeaders.of(headers)).isEqualTo(expected);

        headers.remove("kafka_dlt-original-offset").add("kafka_dlt-original-offset", "42".getBytes(UTF_8));
        assertThat(FailureHeaders.of(headers)).isEqualTo(expected);
    }

    @Test
    void ofNobodyThatIsKnown() {
        assertThat(FailureHeaders.of(headers("source", "Harbour Gazette"))).isEqualTo(Failure.UNKNOWN);
    }

    @Test
    void whatCanNotBeReadIsNotKnown() {
        Headers headers = headers(
                "dead-letter-topic", "orders",
                "dead-letter-partition", "two",
                "dead-letter-offset", "",
                "dead-letter-refused-at", "yesterday");

        assertThat(FailureHeaders.of(headers).origin()).isEqualTo(new LetterPosition("orders", -1, -1));
        assertThat(FailureHeaders.of(headers).refusedAt()).isNull();
    }

    @Test
    void theRecordsOwnHeadersAreLeft() {
        Headers headers =
                headers("source", "a", "dead-letter-reason", "b", "source", "c", "__connect.errors.topic", "d");

        assertThat(FailureHeaders.own(headers)).extracting(Header::key).containsExactly("source", "source");
    }

    @Test
    void manyThatDifferInNumbersAndQuotationsAreOneKind() {
        Failure one = FailureHeaders.of(headers("dead-letter-reason", "line 7, column 12: \"x\" is no date"));
        Failure other = FailureHeaders.of(headers("dead-letter-reason", "line 19, column 1: \"yesterday\" is no date"));

        assertThat(one.kind()).isEqualTo("line #, column #: \"…\" is no date").isEqualTo(other.kind());
        assertThat(Failure.UNKNOWN.kind()).isEqualTo("no reason is told");
    }

    private static Headers headers(String... namesAndValues) {
        Headers headers = new RecordHeaders();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(namesAndValues[i], namesAndValues[i + 1].getBytes(UTF_8));
        }
        return headers;
    }
}
