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
                .isEmpty();
    }

    @Test
    void onWithTheStandardEndpointWhichQuarkusIsTold() {
        SmallRyeConfig config = config("otel.exporter.otlp.endpoint", "http://127.0.0.1:4317");
        assertThat(disabled(config)).isEmpty();
        assertThat(config.getValue("quarkus.otel.exporter.otlp.endpoint", String.class))
                .isEqualTo("http://127.0.0.1:4317");
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
        return new SmallRyeConfigBuilder()
                .addDiscoveredSources()
                .withSources(new PropertiesConfigSource(Map.of(name, value), "somebody", 100))
                .build();
    }

    private static Optional<String> disabled(SmallRyeConfig config) {
        return config.getOptionalValue("quarkus.otel.sdk.disabled", String.class);
    }
}
