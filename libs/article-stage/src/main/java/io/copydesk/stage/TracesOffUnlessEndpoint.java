package io.copydesk.stage;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Switches OpenTelemetry off unless an endpoint is set, by Quarkus' own name for it or by the variable that all
 * OpenTelemetry programs know, {@code OTEL_EXPORTER_OTLP_ENDPOINT}; {@code OTEL_EXPORTER_OTLP_PROTOCOL} and {@code
 * OTEL_EXPORTER_OTLP_HEADERS} go with it.
 */
public final class TracesOffUnlessEndpoint implements ConfigSourceFactory {

    private static final String QUARKUS = "quarkus.";
    private static final String ENDPOINT = "otel.exporter.otlp.endpoint";
    private static final List<String> STANDARD =
            List.of(ENDPOINT, "otel.exporter.otlp.protocol", "otel.exporter.otlp.headers");

    // Below application.properties, so that a setting made on purpose wins.
    private static final int ORDINAL = 50;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        boolean quarkus = isSet(context.getValue(QUARKUS + ENDPOINT));
        boolean standard = !quarkus && isSet(context.getValue(ENDPOINT));
        Map<String, String> settings = new HashMap<>();
        // Said either way: Quarkus keeps what it heard while the service was built, when there was no endpoint, as a
        // default.
        settings.put("quarkus.otel.sdk.disabled", String.valueOf(!quarkus && !standard));
        for (String name : standard ? STANDARD : List.<String>of()) {
            ConfigValue value = context.getValue(name);
            if (isSet(value)) {
                settings.put(QUARKUS + name, value.getValue());
            }
        }
        return List.of(new PropertiesConfigSource(settings, "traces off unless an endpoint is set", ORDINAL));
    }

    /** Quarkus gives the endpoint a default, from sources below zero; what somebody set comes from above. */
    private static boolean isSet(ConfigValue value) {
        return value != null
                && value.getValue() != null
                && !value.getValue().isBlank()
                && value.getConfigSourceOrdinal() >= 0;
    }
}
