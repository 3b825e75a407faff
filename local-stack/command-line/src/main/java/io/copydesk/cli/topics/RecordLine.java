package io.copydesk.cli.topics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copydesk.cli.terminal.Format;
import io.copydesk.cli.terminal.Shortened;
import io.copydesk.cli.terminal.Style;
import io.copydesk.events.EventJson;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record as a line. */
final class RecordLine {

    private static final int VALUE_SHOWN = 100;
    private static final int HEADER_SHOWN = 60;

    private static final ObjectMapper JSON = EventJson.mapper();

    private RecordLine() {}

    static String of(ConsumerRecord<byte[], byte[]> record, Format format) {
        return format == Format.json ? json(record) : text(record);
    }

    /** Whether key, headers or value have this text, in any case. */
    static boolean contains(ConsumerRecord<byte[], byte[]> record, String text) {
        String part = text.toLowerCase(Locale.ROOT);
        if (has(shown(record.key()), part) || has(shown(record.value()), part)) {
            return true;
        }
        for (Header header : record.headers()) {
            if (has(header.key() + "=" + shown(header.value()), part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part);
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

    private static String json(ConsumerRecord<byte[], byte[]> record) {
        ObjectNode line = JSON.createObjectNode();
        line.put("topic", record.topic());
        line.put("partition", record.partition());
        line.put("offset", record.offset());
        line.put("time", Instant.ofEpochMilli(record.timestamp()).toString());
        put(line, "key", record.key());
        ObjectNode headers = line.putObject("headers");
        record.headers().forEach(header -> put(headers, header.key(), header.value()));
        put(line, "value", record.value());
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Text as text; other bytes under {@code NAME + "Base64"}, so that nothing is lost. */
    private static void put(ObjectNode line, String name, byte @Nullable [] bytes) {
        if (bytes == null) {
            line.putNull(name);
            return;
        }
        try {
            line.put(name, UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            line.put(name + "Base64", Base64.getEncoder().encodeToString(bytes));
        }
    }

    private static String shown(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, UTF_8);
    }
}
