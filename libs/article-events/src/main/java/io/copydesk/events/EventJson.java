package io.copydesk.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Events as JSON and back. Fields that are not known are ignored; a document that is not whole, goes on after its end, or
 * is of a newer major version is refused. Thread-safe.
 */
public final class EventJson {

    // Jackson's own default, said here because it is promised: deeper documents are attacks, not articles.
    private static final int MAX_DEPTH = 1_000;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(Topics.MAX_RECORD_BYTES)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private static final ObjectReader TREE = MAPPER.readerFor(JsonNode.class);

    private EventJson() {}

    /** A mapper that reads and writes events; its settings are the caller's own to change. */
    public static ObjectMapper mapper() {
        return MAPPER.copy();
    }

    /** The event as UTF-8 JSON. */
    public static byte[] write(Object event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an event must be writable as JSON: " + event.getClass(), e);
        }
    }

    /**
     * Reads an event.
     *
     * @param value the record's value, null for a record without one
     * @throws RefusedException if it is no such event, with what is wrong
     */
    public static <T> T read(byte @Nullable [] value, Class<T> type) {
        if (value == null) {
            throw new RefusedException("the record has no value: send the event as its value");
        }
        if (value.length == 0) {
            throw new RefusedException("the record is empty: send the event as its value");
        }
        try {
            JsonNode tree = TREE.readValue(value);
            if (!tree.isObject()) {
                throw new RefusedException("the record is no JSON object: send a " + type.getSimpleName());
            }
            // Before anything is bound: what a newer major version means by its fields is not known.
            JsonNode version = tree.path("schemaVersion");
            if (!version.isMissingNode() && !version.isNull()) {
                SchemaVersion.check(version.asText());
            }
            return MAPPER.treeToValue(tree, type);
        } catch (StreamConstraintsException e) {
            throw new RefusedException(
                    "the JSON is nested deeper or has longer strings than an event may: " + reason(e), e);
        } catch (ValueInstantiationException e) {
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw new RefusedException("the record is no " + type.getSimpleName() + ": " + reason(e), e);
        } catch (JsonProcessingException e) {
            throw new RefusedException("the record is no " + type.getSimpleName() + " in JSON: " + reason(e), e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
    }

    private static String reason(JsonProcessingException e) {
        return Bounded.text(e.getOriginalMessage(), 300);
    }
}
