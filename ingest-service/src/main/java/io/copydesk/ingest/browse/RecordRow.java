package io.copydesk.ingest.browse;

import io.copydesk.monitor.Figures;
import io.copydesk.records.Content;
import io.copydesk.records.Printable;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record in a list, in words; what somebody else wrote in it is printable and short.
 *
 * @param address of its page
 */
record RecordRow(String place, String address, String time, String key, String headers, String size, String value) {

    private static final int KEY_SHOWN = 120;
    private static final int HEADER_SHOWN = 60;
    private static final int HEADERS_SHOWN = 300;
    private static final int VALUE_SHOWN = 240;

    static RecordRow of(ConsumerRecord<byte[], byte[]> record) {
        return new RecordRow(
                record.partition() + "/" + record.offset(),
                RecordAddress.page(record.topic(), record.partition(), record.offset()),
                Instant.ofEpochMilli(record.timestamp()).toString(),
                record.key() == null ? "no key" : line(record.key(), KEY_SHOWN),
                headers(record),
                record.value() == null ? "no value" : Figures.bytes((long) record.value().length),
                record.value() == null ? "" : line(record.value(), VALUE_SHOWN));
    }

    private static String headers(ConsumerRecord<byte[], byte[]> record) {
        String all = StreamSupport.stream(record.headers().spliterator(), false)
                .limit(HEADERS_SHOWN)
                .map(header -> cut(Printable.of(header.key()), HEADER_SHOWN) + "=" + line(header.value(), HEADER_SHOWN))
                .collect(Collectors.joining(", "));
        return cut(all, HEADERS_SHOWN);
    }

    /** How bytes begin, on one line. */
    static String line(byte @Nullable [] bytes, int length) {
        if (bytes == null) {
            return "";
        }
        // A character has at most four bytes; only what can be shown is decoded.
        Content begin = Content.ofBegin(bytes, 4 * length);
        if (begin.kind() == Content.Kind.BINARY) {
            return "(no text)";
        }
        String text = Printable.of(begin.text()).replaceAll("\\s+", " ").strip();
        return cut(bytes.length > 4 * length ? text + "…" : text, length);
    }

    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }
}
