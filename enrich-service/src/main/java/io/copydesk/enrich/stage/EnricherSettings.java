package io.copydesk.enrich.stage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which enrichers are asked: {@code copydesk.enrichers.NAME.enabled}. */
@ConfigMapping(prefix = "copydesk.enrichers")
interface EnricherSettings {

    /** The settings of each enricher by its name. */
    @WithParentName
    Map<String, EnricherSetting> byName();

    /** The settings of one enricher. */
    interface EnricherSetting {

        /** Whether it is asked; one that is not leaves its fields empty and takes no memory. */
        @WithDefault("true")
        boolean enabled();
    }

    /** The names of those that are not asked. */
    default Set<String> switchedOff() {
        return byName().entrySet().stream()
                .filter(enricher -> !enricher.getValue().enabled())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
