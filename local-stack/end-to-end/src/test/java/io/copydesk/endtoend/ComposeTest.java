package io.copydesk.endtoend;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No Docker is needed to see that docker-compose.yml is valid, and says what the services really read. */
class ComposeTest {

    private static final JsonNode COMPOSE = read();

    @Test
    void fileIsValid() throws IOException {
        ObjectNode schema = (ObjectNode) new ObjectMapper().readTree(Project.resource("compose/compose-spec.json"));
        // The specification still names its parts as the oldest drafts did, which the validator refuses.
        schema.findParents("id").stream()
                .filter(named -> named.path("id").isTextual())
                .forEach(named -> ((ObjectNode) named).remove("id"));
        Schema compose = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                .getSchema(schema.toString(), InputFormat.JSON);
        assertThat(compose.validate(COMPOSE.toString(), InputFormat.JSON)).isEmpty();
        ObjectNode broken = COMPOSE.deepCopy();
        ((ObjectNode) broken.path("services").path("kafka")).put("imgae", "apache/kafka");
        assertThat(compose.validate(broken.toString(), InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "enrich-service", "store-service"})
    void portIsTheOneThatTheServiceListensOn(String service) throws IOException {
        String port = properties(service).getProperty("quarkus.http.port");
        assertThat(compose(service).path("ports").path(0).asText()).isEqualTo("127.0.0.1:" + port + ":" + port);
        assertThat(dockerfile(service))
                .contains("QUARKUS_HTTP_PORT=" + port)
                .contains("EXPOSE " + port)
                .contains("http://127.0.0.1:" + port + "/q/health/ready");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "enrich-service", "store-service"})
    void everyVariableIsOneThatTheServiceReads(String service) throws IOException {
        String settings =
                Files.readString(Project.root().resolve(service + "/src/main/resources/application.properties"));
        compose(service)
                .path("environment")
                .fieldNames()
                .forEachRemaining(variable -> assertThat(settings)
                        .as(variable)
                        .containsPattern(Pattern.compile(
                                "(?m)^#? ?" + variable.toLowerCase(Locale.ROOT).replace("_", "[.-]") + "=")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "enrich-service", "store-service"})
    void imageIsBuiltFromTheServicesOwnDockerfile(String service) throws IOException {
        Path dockerfile = Project.root()
                .resolve(compose(service).path("build").path("dockerfile").asText());
        assertThat(dockerfile).exists();
        assertThat(dockerfile(service))
                .contains("FROM eclipse-temurin:25-jre")
                .contains("COPY --chown=copydesk:copydesk " + service + "/target/quarkus-app/")
                .containsPattern("(?m)^USER copydesk$")
                .contains("HEALTHCHECK");
    }

    @Test
    void kafkaIsTheVersionThatTheTestsRunOn() {
        String version = org.apache.kafka.common.utils.AppInfoParser.getVersion();
        assertThat(compose("kafka").path("image").asText()).isEqualTo("apache/kafka:" + version);
    }

    @Test
    void openSearchIsTheVersionThatTheTestsRunOn() throws IOException {
        String version = Files.readString(Project.root().resolve("pom.xml"))
                .replaceAll("(?s).*<opensearch.version>([^<]+)<.*", "$1");
        assertThat(compose("opensearch").path("image").asText()).isEqualTo("opensearchproject/opensearch:" + version);
    }

    @Test
    void nothingIsPublishedBeyondThisMachine() {
        COMPOSE.path("services")
                .forEach(service -> service.path("ports")
                        .forEach(port -> assertThat(port.asText()).startsWith("127.0.0.1:")));
    }

    private static JsonNode compose(String service) {
        return COMPOSE.path("services").path(service);
    }

    private static String dockerfile(String service) throws IOException {
        return Files.readString(Project.root().resolve(service + "/src/main/docker/Dockerfile"));
    }

    private static Properties properties(String service) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(
                Project.root().resolve(service + "/src/main/resources/application.properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readTree(Project.root().resolve("docker-compose.yml").toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
