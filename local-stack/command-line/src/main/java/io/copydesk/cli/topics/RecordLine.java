package io.copydesk.cli.topics;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.cli.terminal.Format;
import io.copydesk.cli.terminal.Shortened;
import io.copydesk.cli.terminal.Style;
import io.copydesk.records.RecordJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record as a line. */
final class RecordLine {

    private static final int VALUE_SHOWN = 100;
    private static final int HEADER_SHOWN = 60;

    private RecordLine() {}

    static String of(ConsumerRecord<byte[], byte[]> record, Format format) {
        return format == Format.json ? RecordJson.of(record) : text(record);
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        List<String> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add(Shortened.line(header.key(), HEADER_SHOWN) + "="
                    + Shortened.line(shown(header.value()), HEADER_SHOWN));
        }
        return Style.dim(Instant.ofEpochMilli(record.timestamp()) + " " + record.partition() + "/" + record.offset())
                + " " + (record.key() == null ? "-" : Shortened.line(shown(record.key()), HEADER_SHOWN))
                + " " + Style.dim("{" + String.join(", ", headers) + "}")
                + " " + (record.value() == null ? "null" : Shortened.line(shown(record.value()), VALUE_SHOWN));
    }

    private static String shown(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, UTF_8);
    }
}
