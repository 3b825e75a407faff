package io.copydesk.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.events.Refusal;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The headers in which dead letters say why they were refused: Copydesk's own (SmallRye Reactive Messaging has the same), and
 * those of Kafka Streams (KIP-1034), Kafka Connect (KIP-298) and Spring for Apache Kafka. Each has a prefix of its own, and what
 * has it is no header of the record itself.
 */
enum FailureHeaders {
    COPYDESK("copydesk", "dead-letter-") {
        @Override
        Failure read(Fields fields) {
            return new Failure(
                    name,
                    fields.text(Refusal.STAGE),
                    fields.text(Refusal.REASON),
                    fields.text(Refusal.EXCEPTION),
                    fields.text(Refusal.STACK_TRACE),
                    fields.position(Refusal.TOPIC, Refusal.PARTITION, Refusal.OFFSET),
                    fields.time(Refusal.RECORD_TIME),
                    fields.time(Refusal.REFUSED_AT));
        }
    },
    STREAMS("kafka-streams", "__streams.errors.") {
        @Override
        Failure read(Fields fields) {
            return new Failure(
                    name,
                    null,
                    fields.text(prefix + "message"),
                    fields.text(prefix + "exception"),
                    fields.text(prefix + "stacktrace"),
                    fields.position(prefix + "topic", prefix + "partition", prefix + "offset"),
                    null,
                    null);
        }
    },
    CONNECT("kafka-connect", "__connect.errors.") {
        @Override
        Failure read(Fields fields) {
            String connector = fields.text(prefix + "connector.name");
            String stage = fields.text(prefix + "stage");
            return new Failure(
                    name,
                    connector == null ? stage : connector + (stage == null ? "" : " " + stage),
                    fields.text(prefix + "exception.message"),
                    fields.text(prefix + "exception.class.name"),
                    fields.text(prefix + "exception.stacktrace"),
                    fields.position(prefix + "topic", prefix + "partition", prefix + "offset"),
                    null,
                    null);
        }
    },
    SPRING("spring", "kafka_dlt-") {
        @Override
        Failure read(Fields fields) {
            Long written = fields.number(prefix + "original-timestamp");
            String cause = fields.text(prefix + "exception-cause-fqcn");
            return new Failure(
                    name,
                    fields.text(prefix + "original-consumer-group"),
                    fields.text(prefix + "exception-message"),
                    // The other one only says that a listener threw it.
                    cause == null ? fields.text(prefix + "exception-fqcn") : cause,
                    fields.text(prefix + "exception-stacktrace"),
                    fields.position(
                            prefix + "original-topic", prefix + "original-partition", prefix + "original-offset"),
                    written == null ? null : Instant.ofEpochMilli(written),
                    null);
        }
    };

    final String name;
    final String prefix;

    FailureHeaders(String name, String prefix) {
        this.name = name;
        this.prefix = prefix;
    }

    abstract Failure read(Fields fields);

    /** What a dead letter says; {@link Failure#UNKNOWN} if it says nothing that anybody writes. */
    static Failure of(Headers headers) {
        for (FailureHeaders writer : values()) {
            for (Header header : headers) {
                if (header.key().startsWith(writer.prefix)) {
                    return writer.read(new Fields(headers));
                }
            }
        }
        return Failure.UNKNOWN;
    }

    /** The record's own headers, in their order. */
    static Headers own(Headers headers) {
        Headers own = new RecordHeaders();
        for (Header header : headers) {
            boolean isOfAFailure = false;
            for (FailureHeaders writer : values()) {
                isOfAFailure |= header.key().startsWith(writer.prefix);
            }
            if (!isOfAFailure) {
                own.add(header);
            }
        }
        return own;
    }

    /** Headers by what they mean; what can't be read is null. */
    record Fields(Headers headers) {

        @Nullable
        String text(String name) {
            byte[] value = value(name);
            return value == null ? null : new String(value, UTF_8);
        }

        /** Spring writes four or eight bytes, the others digits. */
        @Nullable
        Long number(String name) {
            byte[] value = value(name);
            if (value == null || value.length == 0) {
                return null;
            }
            try {
                return Long.valueOf(new String(value, UTF_8));
            } catch (NumberFormatException e) {
                return switch (value.length) {
                    case Integer.BYTES -> (long) ByteBuffer.wrap(value).getInt();
                    case Long.BYTES -> ByteBuffer.wrap(value).getLong();
                    default -> null;
                };
            }
        }

        @Nullable
        Instant time(String name) {
            String text = text(name);
            try {
                return text == null ? null : Instant.parse(text);
            } catch (DateTimeException e) {
                return null;
            }
        }

        /** A place whose topic is known is told, even if the place in it is not. */
        @Nullable
        LetterPosition position(String topic, String partition, String offset) {
            String name = text(topic);
            Long part = number(partition);
            Long place = number(offset);
            return name == null
                    ? null
                    : new LetterPosition(name, part == null ? -1 : part.intValue(), place == null ? -1 : place);
        }

        private byte @Nullable [] value(String name) {
            Header header = headers.lastHeader(name);
            return header == null ? null : header.value();
        }
    }
}
