package io.copydesk.deadletters;

import io.copydesk.events.Refusal;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A refused record, as it lies in a dead-letter topic.
 *
 * @param time when it was put there
 * @param key as it came, null for none
 * @param value as it came, null for none
 * @param headers the record's own, without those of the failure
 * @param replays how often it was sent again before
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record DeadLetter(
        LetterPosition position,
        Instant time,
        byte @Nullable [] key,
        byte @Nullable [] value,
        Headers headers,
        Failure failure,
        int replays) {

    /** Reads a record of a dead-letter topic. */
    public static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
        Long replays = new FailureHeaders.Fields(record.headers()).number(Refusal.REPLAYS);
        return new DeadLetter(
                new LetterPosition(record.topic(), record.partition(), record.offset()),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                record.value(),
                FailureHeaders.own(record.headers()),
                FailureHeaders.of(record.headers()),
                replays == null ? 0 : (int) Math.max(0, Math.min(replays, Integer.MAX_VALUE)));
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
