package io.copydesk.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private static final Instant WRITTEN = Instant.parse("2026-02-28T01:00:00Z");
    private static final Instant REFUSED = Instant.parse("2026-02-28T01:00:05Z");

    @Test
    void headersSayWhyAndWhere() {
        Refusal refusal = Refusal.of("cleanup", new RefusedException("this is a feed"), REFUSED);
        assertThat(refusal.stackTrace())
                .startsWith("io.copydesk.events.RefusedException: this is a feed")
                .contains("at io.copydesk.events.RefusalTest");
        assertThat(texts(refusal.headers(record(new RecordHeaders()))))
                .filteredOn(header -> !header.startsWith("dead-letter-stack-trace"))
                .containsExactly(
                        "dead-letter-stage=cleanup",
                        "dead-letter-reason=this is a feed",
                        "dead-letter-exception-class-name=io.copydesk.events.RefusedException",
                        "dead-letter-topic=articles.raw",
                        "dead-letter-partition=2",
                        "dead-letter-offset=7",
                        "dead-letter-record-time=2026-02-28T01:00:00Z",
                        "dead-letter-refused-at=2026-02-28T01:00:05Z");
    }

    @Test
    void recordsOwnHeadersStayFirst() {
        Headers own = new RecordHeaders().add("source", "x".getBytes(UTF_8)).add("empty", null);
        Headers headers =
                Refusal.of("cleanup", new RefusedException("no"), REFUSED).headers(record(own));
        assertThat(texts(headers)).startsWith("source=x", "empty=null");
    }

    @Test
    void earlierRefusalGivesWayToTheLast() {
        Headers first =
                Refusal.of("cleanup", new RefusedException("first"), REFUSED).headers(record(new RecordHeaders()));
        Headers second =
                Refusal.of("cleanup", new RefusedException("second"), REFUSED).headers(record(first));
        assertThat(texts(second))
                .filteredOn(header -> header.startsWith("dead-letter-reason"))
                .containsExactly("dead-letter-reason=second");
    }

    @Test
    void reasonIsBounded() {
        assertThat(Refusal.of("cleanup", new RefusedException("x".repeat(50_000)), REFUSED)
                        .reason())
                .hasSize(Refusal.MAX_REASON)
                .endsWith("…");
    }

    @Test
    void stackTraceIsBounded() {
        assertThat(Refusal.of("cleanup", new RefusedException("x".repeat(50_000)), REFUSED)
                        .stackTrace())
                .hasSize(Refusal.MAX_STACK_TRACE)
                .endsWith("…");
    }

    @Test
    void boundSplitsNoCharacter() {
        String reason = Refusal.of("cleanup", new RefusedException("😀".repeat(2_000)), REFUSED)
                .reason();
        assertThat(reason.codePoints().filter(c -> c >= 0xd800 && c <= 0xdfff)).isEmpty();
    }

    @Test
    void exceptionThatIsNoRefusalIsNamed() {
        Refusal refusal = Refusal.of("enrich", new IllegalStateException("odd"), REFUSED);
        assertThat(refusal.reason()).isEqualTo("IllegalStateException: odd");
        assertThat(refusal.exceptionClass()).isEqualTo("java.lang.IllegalStateException");
        assertThat(Refusal.of("enrich", new IllegalStateException(), REFUSED).reason())
                .isEqualTo("IllegalStateException");
    }

    @Test
    void refusalMadeOfAnotherExceptionNamesThatOne() {
        assertThat(Refusal.of("enrich", new RefusedException("no", new NumberFormatException()), REFUSED)
                        .exceptionClass())
                .isEqualTo("java.lang.NumberFormatException");
    }

    private static ConsumerRecord<byte[], byte[]> record(Headers headers) {
        return new ConsumerRecord<>(
                "articles.raw",
                2,
                7,
                WRITTEN.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                null,
                null,
                headers,
                Optional.empty());
    }

    private static List<String> texts(Headers headers) {
        return Arrays.stream(headers.toArray())
                .map(header -> header.key() + "=" + (header.value() == null ? null : new String(header.value(), UTF_8)))
                .toList();
    }
}
