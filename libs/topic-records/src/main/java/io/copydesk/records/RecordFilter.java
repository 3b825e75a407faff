package io.copydesk.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import io.copydesk.events.EventJson;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Which records are meant: those that fit all that is said. Text is looked for in any case. Immutable. */
public final class RecordFilter implements Predicate<ConsumerRecord<byte[], byte[]>> {

    /** Every record. */
    public static final RecordFilter ALL = new RecordFilter(null, null, null, null);

    private static final Configuration JSON = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider(EventJson.mapper()))
            .mappingProvider(new JacksonMappingProvider(EventJson.mapper()))
            .options(Option.SUPPRESS_EXCEPTIONS)
            .build();

    private final @Nullable String key;
    private final @Nullable String headerName;
    private final String headerPart;
    private final @Nullable String text;
    private final @Nullable JsonPath path;

    private RecordFilter(
            @Nullable String key, @Nullable String header, @Nullable String text, @Nullable JsonPath path) {
        int equals = header == null ? -1 : header.indexOf('=');
        this.key = lower(key);
        this.headerName = header == null || equals < 0 ? header : header.substring(0, equals);
        this.headerPart =
                header == null || equals < 0 ? "" : header.substring(equals + 1).toLowerCase(Locale.ROOT);
        this.text = lower(text);
        this.path = path;
    }

    /**
     * A filter; null or empty for what is not asked.
     *
     * @param key a part of the key
     * @param header a header's name, or {@code NAME=PART} for a part of its value
     * @param text what is in the key, a header or the value
     * @param jsonPath what finds something in the value, as {@code $.enrichment.entities[?(@.type=='PER')]}
     * @throws IllegalArgumentException if that is no JSON path, with what is wrong; regular expressions in it are not taken
     */
    public static RecordFilter of(
            @Nullable String key, @Nullable String header, @Nullable String text, @Nullable String jsonPath) {
        return new RecordFilter(given(key), given(header), given(text), path(given(jsonPath)));
    }

    private static @Nullable JsonPath path(@Nullable String path) {
        if (path == null) {
            return null;
        }
        // One that backtracks would hold a thread for ever.
        if (path.contains("=~")) {
            throw new IllegalArgumentException("a JSON path with a regular expression (=~) is not taken");
        }
        try {
            return JsonPath.compile(path);
        } catch (JsonPathException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "a JSON path is as $.title or $.entities[?(@.type=='PER')], not \"" + path + "\"", e);
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean test(ConsumerRecord<byte[], byte[]> record) {
        return (key == null || has(record.key(), key))
                && (headerName == null || hasHeader(record, headerName))
                && (text == null || hasText(record, text))
                && (path == null || finds(record.value(), path));
    }

    private boolean hasHeader(ConsumerRecord<byte[], byte[]> record, String name) {
        for (Header header : record.headers().headers(name)) {
            if (has(header.value(), headerPart)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasText(ConsumerRecord<byte[], byte[]> record, String part) {
        if (has(record.key(), part) || has(record.value(), part)) {
            return true;
        }
        for (Header header : record.headers()) {
            String value = header.value() == null ? "" : new String(header.value(), UTF_8);
            if ((header.key() + "=" + value).toLowerCase(Locale.ROOT).contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(byte @Nullable [] bytes, String part) {
        return part.isEmpty()
                || (bytes != null
                        && new String(bytes, UTF_8).toLowerCase(Locale.ROOT).contains(part));
    }

    private static boolean finds(byte @Nullable [] value, JsonPath path) {
        if (value == null) {
            return false;
        }
        try {
            Object found = path.read(EventJson.mapper().readTree(value), JSON);
            return found instanceof JsonNode node
                    && !node.isNull()
                    && !node.isMissingNode()
                    && !(node.isArray() && node.isEmpty())
                    && !(node.isBoolean() && !node.booleanValue());
        } catch (IOException | RuntimeException e) {
            // Not JSON, or nothing that this path can be asked of: it is not found there.
            return false;
        }
    }
}
