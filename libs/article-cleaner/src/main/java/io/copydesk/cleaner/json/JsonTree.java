package io.copydesk.cleaner.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.copydesk.cleaner.decode.Mojibake;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** JSON as maps, lists, strings, numbers and booleans, read without recursion. Thread-safe. */
public final class JsonTree {

    /** Deeper than any envelope; a guard for whoever walks the tree afterwards. */
    public static final int MAX_DEPTH = 1000;

    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH + 10) // the check here comes first and has a clear type
            .maxStringLength(Integer.MAX_VALUE)
            .build();
    private static final JsonFactory STRICT =
            JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build();

    /** Pages write JSON-LD by hand: line ends in strings and trailing commas are common. */
    private static final JsonFactory LENIENT = JsonFactory.builder()
            .streamReadConstraints(CONSTRAINTS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    /** Nested deeper than {@link #MAX_DEPTH}. */
    public static final class TooDeepException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private JsonTree() {}

    /** Reads a whole document; more after its end is an error. */
    public static @Nullable Object read(String json) throws IOException {
        return read(STRICT, json);
    }

    /** Reads what a page has in a script element, and forgives what browsers' tools do. */
    public static @Nullable Object readLeniently(String json) throws IOException {
        return read(LENIENT, json);
    }

    private static @Nullable Object read(JsonFactory factory, String json) throws IOException {
        try (JsonParser parser = factory.createParser(json)) {
            Deque<Object> open = new ArrayDeque<>();
            List<@Nullable Object> root = new ArrayList<>(1);
            open.push(root);
            do {
                step(parser, parser.nextToken(), open);
            } while (open.size() > 1);
            if (factory == STRICT && parser.nextToken() != null) {
                throw new IOException("there is more after its end");
            }
            return root.get(0);
        }
    }

    private static void step(JsonParser parser, @Nullable JsonToken token, Deque<Object> open) throws IOException {
        if (token == null) {
            throw new IOException("it ends too early");
        }
        switch (token) {
            case START_OBJECT -> open(parser, new LinkedHashMap<String, @Nullable Object>(), open);
            case START_ARRAY -> open(parser, new ArrayList<@Nullable Object>(), open);
            case END_OBJECT, END_ARRAY -> open.pop();
            // escapes hide from whoever read the document what they stand for
            case VALUE_STRING -> put(parser, Mojibake.undo(parser.getText()), open);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> put(parser, new Numeral(parser.getText()), open);
            case VALUE_TRUE -> put(parser, true, open);
            case VALUE_FALSE -> put(parser, false, open);
            case VALUE_NULL -> put(parser, null, open);
            default -> {} // a field's name: the parser remembers it for the value
        }
    }

    private static void open(JsonParser parser, Object container, Deque<Object> open) throws IOException {
        if (open.size() > MAX_DEPTH) {
            throw new TooDeepException();
        }
        // a container's own name is the parent's
        String name = parser.getParsingContext().getParent() == null
                ? null
                : parser.getParsingContext().getParent().getCurrentName();
        add(name, container, open);
        open.push(container);
    }

    private static void put(JsonParser parser, @Nullable Object value, Deque<Object> open) throws IOException {
        add(parser.currentName(), value, open);
    }

    @SuppressWarnings("unchecked") // only maps and lists are pushed
    private static void add(@Nullable String name, @Nullable Object value, Deque<Object> open) {
        Object parent = Objects.requireNonNull(open.peek());
        if (parent instanceof Map) {
            ((Map<String, @Nullable Object>) parent).put(Objects.requireNonNull(name), value);
        } else {
            ((List<@Nullable Object>) parent).add(value);
        }
    }

    /** A number as it was written. */
    public record Numeral(String text) {
        @Override
        public String toString() {
            return text;
        }
    }
}
