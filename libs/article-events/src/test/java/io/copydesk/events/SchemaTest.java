package io.copydesk.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

    private static final ObjectMapper JSON = EventJson.mapper();

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of("raw-article", Samples.RAW),
                Arguments.of("clean-article", Samples.CLEAN),
                Arguments.of("enriched-article", Samples.ENRICHED),
                Arguments.of("site-trait", Samples.TRAIT),
                Arguments.of("handled-letter", Samples.HANDLED));
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsWrittenIsValid(String name, Object event) throws IOException {
        assertThat(errors(schema(name), JSON.readTree(EventJson.write(event)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void schemaAndRecordHaveTheSameFields(String name, Object event) throws IOException {
        JsonNode written = JSON.readTree(EventJson.write(event));
        assertSameFields(read(name + ".schema.json"), written, name);
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatTheSchemaAsksForIsAskedFor(String name, Object event) throws IOException {
        ObjectNode written = (ObjectNode) JSON.readTree(EventJson.write(event));
        for (JsonNode required : read(name + ".schema.json").path("required")) {
            ObjectNode without = written.deepCopy();
            without.remove(required.asText());
            assertThat(errors(schema(name), without)).as(required.asText()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void newerMajorVersionIsInvalid(String name, Object event) throws IOException {
        ObjectNode newer = (ObjectNode) JSON.readTree(EventJson.write(event));
        newer.put("schemaVersion", "2.0");
        assertThat(errors(schema(name), newer)).isNotEmpty();
    }

    @Test
    void leastOfAnArticleIsValidAndReadable() throws IOException {
        CleanArticle least = new CleanArticle(
                "1.0",
                Samples.CLEAN.id(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Samples.CLEAN.ingestedAt(),
                null,
                Samples.CLEAN.contentHash(),
                null,
                null);
        byte[] json = EventJson.write(new EnrichedArticle(least, Enrichment.NONE));
        assertThat(errors(schema("enriched-article"), JSON.readTree(json))).isEmpty();
        assertThat(EventJson.read(json, EnrichedArticle.class).article()).isEqualTo(least);
    }

    @Test
    void asyncApiDocumentIsValid() throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
        Schema asyncApi;
        try (InputStream schema = resource("/asyncapi/asyncapi-3.0.0.schema.json")) {
            asyncApi = registry.getSchema(schema, InputFormat.JSON);
        }
        assertThat(errors(asyncApi, asyncApi())).isEmpty();
    }

    @Test
    void asyncApiDocumentHasTheTopicsThatThereAre() throws IOException {
        Set<String> topics =
                new TreeSet<>(Topics.all().stream().map(TopicSpec::name).toList());
        assertThat(names(asyncApi().path("channels"))).isEqualTo(topics);
    }

    @Test
    void asyncApiDocumentHasTheHeadersThatAreWritten() throws IOException {
        JsonNode headers = asyncApi().path("components").path("schemas");
        assertThat(names(headers.path("RefusalHeaders").path("properties")))
                .containsExactlyInAnyOrder(
                        Refusal.STAGE,
                        Refusal.REASON,
                        Refusal.EXCEPTION,
                        Refusal.STACK_TRACE,
                        Refusal.TOPIC,
                        Refusal.PARTITION,
                        Refusal.OFFSET,
                        Refusal.RECORD_TIME,
                        Refusal.REFUSED_AT);
        assertThat(names(headers.path("CloudEventHeaders").path("properties")))
                .isEqualTo(new TreeSet<>(Arrays.stream(CloudEvent.cleaned(Samples.CLEAN, Samples.CLEAN.ingestedAt())
                                .headers("application/json")
                                .toArray())
                        .map(header -> header.key())
                        .toList()));
    }

    private static void assertSameFields(JsonNode schema, JsonNode written, String path) {
        if (schema.path("type").asText().equals("array")) {
            assertSameFields(schema.path("items"), written.path(0), path + "[]");
        } else if (schema.has("properties")) {
            assertThat(names(schema.path("properties"))).as(path).isEqualTo(names(written));
            written.fieldNames()
                    .forEachRemaining(field -> assertSameFields(
                            schema.path("properties").path(field), written.path(field), path + "." + field));
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        for (Iterator<String> fields = object.fieldNames(); fields.hasNext(); ) {
            names.add(fields.next());
        }
        return names;
    }

    private static List<String> errors(Schema schema, JsonNode document) {
        return schema.validate(document.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema schema(String name) throws IOException {
        try (InputStream schema = resource("/io/copydesk/events/" + name + ".schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON);
        }
    }

    private static JsonNode asyncApi() throws IOException {
        try (InputStream yaml = resource("/io/copydesk/events/asyncapi.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(yaml);
        }
    }

    private static JsonNode read(String name) throws IOException {
        try (InputStream json = resource("/io/copydesk/events/" + name)) {
            return JSON.readTree(json);
        }
    }

    private static InputStream resource(String path) {
        return java.util.Objects.requireNonNull(SchemaTest.class.getResourceAsStream(path), path);
    }
}
