package io.copydesk.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordFilterTest {

    private static final String VALUE =
            "{\"title\":\"Harbour\",\"free\":false,\"site\":null,\"entities\":[{\"type\":\"PER\",\"text\":\"Ann\"}]}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-     | -              | -        | -                              | true",
                "EXAM  | -              | -        | -                              | true",
                "other | -              | -        | -                              | false",
                "-     | source         | -        | -                              | true",
                "-     | source=gazette | -        | -                              | true",
                "-     | source=herald  | -        | -                              | false",
                "-     | url            | -        | -                              | false",
                "-     | -              | harbour  | -                              | true",
                "-     | -              | gazette  | -                              | true",
                "-     | -              | no such  | -                              | false",
                "-     | -              | -        | $.title                        | true",
                "-     | -              | -        | $.free                         | false",
                "-     | -              | -        | $.site                         | false",
                "-     | -              | -        | $.nothing.there                | false",
                "-     | -              | -        | $.entities[?(@.type=='PER')]   | true",
                "-     | -              | -        | $.entities[?(@.type=='LOC')]   | false",
                "-     | -              | -        | $[?(@.title=='Harbour')]       | true",
                "exam  | source=gazette | harbour  | $.title                        | true",
                "exam  | source=gazette | harbour  | $.subtitle                     | false",
            })
    void fits(
            @Nullable String key, @Nullable String header, @Nullable String text, @Nullable String path, boolean fits) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>("topic", 0, 0, "example.com".getBytes(UTF_8), VALUE.getBytes(UTF_8));
        record.headers().add("source", "Harbour Gazette".getBytes(UTF_8));
        assertThat(RecordFilter.of(key, header, text, path).test(record)).isEqualTo(fits);
    }

    @Test
    void aPathFindsNothingInWhatIsNotJson() {
        RecordFilter filter = RecordFilter.of(null, null, null, "$.title");
        assertThat(filter.test(new ConsumerRecord<>("topic", 0, 0, null, "{\"title\"".getBytes(UTF_8))))
                .isFalse();
        assertThat(filter.test(new ConsumerRecord<byte[], byte[]>("topic", 0, 0, null, null)))
                .isFalse();
        assertThat(filter.test(new ConsumerRecord<>(
                        "topic", 0, 0, null, "[".repeat(100_000).getBytes(UTF_8))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"$.[", "'$[?(@.title =~ /(a+)+b/)]'"})
    void saysWhatIsWrongWithAPath(String path) {
        assertThatThrownBy(() -> RecordFilter.of(null, null, null, path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("JSON path");
    }
}
