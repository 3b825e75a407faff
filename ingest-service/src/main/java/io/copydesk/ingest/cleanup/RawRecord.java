package io.copydesk.ingest.cleanup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.events.CleanArticle.RawPosition;
import io.copydesk.events.RawHeaders;
import io.copydesk.events.Sha256;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * An article as it came, and what was said of it at the door.
 *
 * @param bytes null for a record without a value
 * @param contentType media type, null to have it sniffed
 * @param publishedAt as the header has it, unread
 * @param correction whether it takes the place of what was dropped in before it
 * @param ingestedAt when the record was written
 * @param position where the bytes are kept; null while they are not in a topic yet
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared; a copy of 10 MB would be a waste
public record RawRecord(
        byte @Nullable [] bytes,
        @Nullable String contentType,
        @Nullable String source,
        @Nullable String url,
        @Nullable String publishedAt,
        boolean correction,
        Instant ingestedAt,
        @Nullable RawPosition position) {

    /** The article in this record of the raw topic. */
    public static RawRecord of(ConsumerRecord<byte[], byte @Nullable []> record) {
        Headers headers = record.headers();
        byte[] bytes = record.value();
        return new RawRecord(
                bytes,
                text(headers, RawHeaders.CONTENT_TYPE),
                text(headers, RawHeaders.SOURCE),
                text(headers, RawHeaders.URL),
                text(headers, RawHeaders.PUBLISHED_AT),
                Boolean.parseBoolean(text(headers, RawHeaders.CORRECTION)),
                Instant.ofEpochMilli(record.timestamp()),
                bytes == null
                        ? null
                        : new RawPosition(record.topic(), record.partition(), record.offset(), Sha256.hex(bytes)));
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            return null;
        }
        String text = new String(header.value(), UTF_8).strip();
        return text.isEmpty() ? null : text;
    }
}
