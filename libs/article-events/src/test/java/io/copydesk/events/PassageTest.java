package io.copydesk.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.copydesk.events.Passage.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageTest {

    private static final Step RAW = new Step("articles.raw", 2, 7, Instant.parse("2026-11-01T08:00:00Z"));
    private static final Step CLEAN = new Step("articles.clean", 0, 3, Instant.parse("2026-11-01T08:00:01.5Z"));

    @Test
    void growsFromTopicToTopic() throws JsonProcessingException {
        Headers headers = new RecordHeaders();
        Passage.of(record(RAW, new RecordHeaders())).addTo(headers);

        Passage passage = Passage.of(record(CLEAN, headers));

        assertThat(passage.steps()).containsExactly(RAW, CLEAN);
        assertThat(passage.toJson())
                .startsWith("[{\"topic\":\"articles.raw\",\"partition\":2,\"offset\":7,"
                        + "\"time\":\"2026-11-01T08:00:00Z\"},");
        assertThat(Passage.parse(passage.toJson())).isEqualTo(passage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[null]", "[{}]", "[{\"topic\":\"a\"}]", "[[[["})
    void aHeaderThatSomebodyElseWroteIsAsNone(String header) {
        Headers headers = new RecordHeaders().add(Passage.HEADER, header.getBytes(UTF_8));

        assertThat(Passage.of(record(CLEAN, headers)).steps()).containsExactly(CLEAN);
    }

    private static ConsumerRecord<byte[], byte[]> record(Step step, Headers headers) {
        return new ConsumerRecord<>(
                step.topic(),
                step.partition(),
                step.offset(),
                step.time().toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                new byte[0],
                new byte[0],
                headers,
                Optional.empty());
    }

    @Test
    void tellsWhenAStageBeganToWorkOnTheLastRecord() throws JsonProcessingException {
        Instant taken = Instant.parse("2026-11-01T08:00:02Z");
        Passage passage = new Passage(List.of(RAW, CLEAN)).taken(taken);

        assertThat(Passage.parse(passage.toJson())).isEqualTo(passage);
        assertThat(passage.steps().get(0)).isEqualTo(RAW);
        assertThat(passage.steps().get(1).taken()).isEqualTo(taken);
        assertThat(new Passage(List.of(RAW)).toJson()).doesNotContain("taken");
    }
}
