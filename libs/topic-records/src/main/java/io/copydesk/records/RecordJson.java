package io.copydesk.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.Base64;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as JSON, with all that it has. Text is text; other bytes are under {@code NAME + "Base64"}, so that nothing is lost.
 * What a terminal would obey is escaped.
 */
public final class RecordJson {

    private static final ObjectMapper MAPPER = new ObjectMapper(
            new JsonFactoryBuilder().characterEscapes(new Escapes()).build());

    private RecordJson() {}

    /** The whole record on one line. */
    public static String of(ConsumerRecord<byte[], byte[]> record) {
        return of(record, Integer.MAX_VALUE);
    }

    /** The record on one line; of a larger value only its size, as {@code valueBytes}. */
    public static String of(ConsumerRecord<byte[], byte[]> record, int mostValueBytes) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("topic", record.topic());
        json.put("partition", record.partition());
        json.put("offset", record.offset());
        json.put("time", Instant.ofEpochMilli(record.timestamp()).toString());
        put(json, "key", record.key());
        ObjectNode headers = json.putObject("headers");
        record.headers().forEach(header -> put(headers, header.key(), header.value()));
        if (record.serializedValueSize() > mostValueBytes) {
            json.put("valueBytes", record.serializedValueSize());
        } else {
            put(json, "value", record.value());
        }
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text and numbers can be written", e);
        }
    }

    private static void put(ObjectNode line, String name, byte @Nullable [] bytes) {
        if (bytes == null) {
            line.putNull(name);
            return;
        }
        try {
            add(line, name, UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            add(line, name + "Base64", Base64.getEncoder().encodeToString(bytes));
        }
    }

    /** A record may have several headers of one name: they are a list. */
    private static void add(ObjectNode line, String name, String value) {
        JsonNode before = line.get(name);
        if (before == null) {
            line.put(name, value);
        } else if (before instanceof ArrayNode list) {
            list.add(value);
        } else {
            line.putArray(name).add(before).add(value);
        }
    }

    /** Beside what JSON escapes itself, the second set of controls and what turns the direction of writing. */
    private static final class Escapes extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        private static final int[] ASCII = ascii();

        private static int[] ascii() {
            int[] ascii = standardAsciiEscapesForJSON();
            ascii[0x7f] = ESCAPE_STANDARD;
            return ascii;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ASCII.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            boolean isControl = c >= 0x80 && c < 0xa0;
            boolean turns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
            return isControl || turns ? new SerializedString("\\u%04x".formatted(c)) : null;
        }
    }
}
