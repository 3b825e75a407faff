package io.copydesk.deadletters;

import io.copydesk.events.Refusal;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A refused record, as it lies in a dead-letter topic.
 *
 * @param time when it was put there
 * @param key as it came, null for none
 * @param value as it came, null for none
 * @param valueBytes its size, 0 for none; known even where the value itself is not kept
 * @param headers the record's own, without those of the failure
 * @param replays how often it was sent again before
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record DeadLetter(
        LetterPosition position,
        Instant time,
        byte @Nullable [] key,
        byte @Nullable [] value,
        int valueBytes,
        Headers headers,
        Failure failure,
        int replays) {

    private static final Headers NO_HEADERS = headersOfNone();

    private static Headers headersOfNone() {
        RecordHeaders none = new RecordHeaders();
        none.setReadOnly();
        return none;
    }

    /** Reads a record of a dead-letter topic. */
    public static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
        Long replays = new FailureHeaders.Fields(record.headers()).number(Refusal.REPLAYS);
        return new DeadLetter(
                new LetterPosition(record.topic(), record.partition(), record.offset()),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                record.value(),
                record.value() == null ? 0 : record.value().length,
                FailureHeaders.own(record.headers()),
                FailureHeaders.of(record.headers()),
                replays == null ? 0 : (int) Math.max(0, Math.min(replays, Integer.MAX_VALUE)));
    }

    /** When it was refused; when it was put here, if it doesn't say it. */
    public Instant refusedAt() {
        return failure.refusedAt() == null ? time : failure.refusedAt();
    }

    /**
     * The same without what is large: the value, the record's own headers and the stack trace. To keep many of them.
     *
     * @param shared gives of equal texts always the same one
     */
    DeadLetter brief(UnaryOperator<String> shared) {
        LetterPosition origin = failure.origin();
        Failure why = new Failure(
                mapped(failure.writer(), shared),
                mapped(failure.stage(), shared),
                mapped(failure.reason(), shared),
                mapped(failure.exceptionClass(), shared),
                null,
                origin == null ? null : origin.in(shared.apply(origin.topic())),
                failure.recordTime(),
                failure.refusedAt());
        return new DeadLetter(
                position.in(shared.apply(position.topic())), time, key, null, valueBytes, NO_HEADERS, why, replays);
    }

    private static @Nullable String mapped(@Nullable String text, UnaryOperator<String> shared) {
        return text == null ? null : shared.apply(text);
    }

    /**
     * Where the refused record was.
     *
     * @throws IllegalStateException if the letter doesn't say it
     */
    LetterPosition origin() {
        LetterPosition origin = failure.origin();
        if (origin == null) {
            throw new IllegalStateException(position + " doesn't say where it came from");
        }
        return origin;
    }
}
