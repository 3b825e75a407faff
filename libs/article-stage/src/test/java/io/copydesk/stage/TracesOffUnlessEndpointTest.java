package io.copydesk.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TracesOffUnlessEndpointTest {

    @Test
    void offWithoutAnEndpoint() {
        assertThat(disabled(config("x", "y"))).contains("true");
    }

    @Test
    void onWithQuarkusEndpoint() {
        assertThat(disabled(config("quarkus.otel.exporter.otlp.endpoint", "http://127.0.0.1:4317")))
                .contains("false");
    }

    @Test
    void onWithTheStandardEndpointWhichQuarkusIsTold() {
        SmallRyeConfig config = config("otel.exporter.otlp.endpoint", "http://127.0.0.1:4317");
        assertThat(disabled(config)).contains("false");
        assertThat(config.getValue("quarkus.otel.exporter.otlp.endpoint", String.class))
                .isEqualTo("http://127.0.0.1:4317");
    }

    @Test
    void protocolAndHeadersGoWithTheStandardEndpoint() {
        SmallRyeConfig config = config(Map.of(
                "otel.exporter.otlp.endpoint", "http://127.0.0.1:4318",
                "otel.exporter.otlp.protocol", "http/protobuf",
                "otel.exporter.otlp.headers", "api-key=secret"));
        assertThat(config.getValue("quarkus.otel.exporter.otlp.protocol", String.class))
                .isEqualTo("http/protobuf");
        assertThat(config.getValue("quarkus.otel.exporter.otlp.headers", String.class))
                .isEqualTo("api-key=secret");
    }

    @Test
    void whatWasHeardAtTheBuildDoesNotKeepItOff() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredSources()
                .withDefaultValue("quarkus.otel.sdk.disabled", "true")
                .withSources(new PropertiesConfigSource(
                        Map.of("otel.exporter.otlp.endpoint", "http://127.0.0.1:4317"), "somebody", 100))
                .build();
        assertThat(disabled(config)).contains("false");
    }

    @Test
    void defaultOfTheFrameworkIsNoEndpoint() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredSources()
                .withDefaultValue("quarkus.otel.exporter.otlp.endpoint", "http://localhost:4317")
                .build();
        assertThat(disabled(config)).contains("true");
    }

    private static SmallRyeConfig config(String name, String value) {
        return config(Map.of(name, value));
    }

    private static SmallRyeConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredSources()
                .withSources(new PropertiesConfigSource(settings, "somebody", 100))
                .build();
    }

    private static Optional<String> disabled(SmallRyeConfig config) {
        return config.getOptionalValue("quarkus.otel.sdk.disabled", String.class);
    }
}
