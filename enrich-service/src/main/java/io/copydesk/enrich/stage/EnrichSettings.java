package io.copydesk.enrich.stage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long an article may take: {@code copydesk.enrich.*}. */
@ConfigMapping(prefix = "copydesk.enrich")
interface EnrichSettings {

    /**
     * How long each enricher may take on one article; its fields stay empty and it is named in {@code failed} if it takes
     * longer. A thousand times what an ordinary article takes: only a hostile one meets it.
     */
    @WithDefault("5s")
    Duration enricherBudget();

    /** How long all of them together may take on one article before it is refused. */
    @WithDefault("60s")
    Duration articleBudget();
}
