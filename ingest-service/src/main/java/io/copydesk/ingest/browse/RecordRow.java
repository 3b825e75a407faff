package io.copydesk.ingest.browse;

import io.copydesk.monitor.Figures;
import io.copydesk.records.Printable;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;

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
                record.key() == null ? "no key" : RecordText.line(record.key(), KEY_SHOWN),
                headers(record),
                record.value() == null ? "no value" : Figures.bytes((long) record.value().length),
                record.value() == null ? "" : RecordText.line(record.value(), VALUE_SHOWN));
    }

    private static String headers(ConsumerRecord<byte[], byte[]> record) {
        String all = StreamSupport.stream(record.headers().spliterator(), false)
                .limit(HEADERS_SHOWN)
                .map(header -> RecordText.cut(Printable.of(header.key()), HEADER_SHOWN) + "="
                        + RecordText.line(header.value(), HEADER_SHOWN))
                .collect(Collectors.joining(", "));
        return RecordText.cut(all, HEADERS_SHOWN);
    }
}
