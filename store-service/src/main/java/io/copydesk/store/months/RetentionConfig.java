package io.copydesk.store.months;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How long articles are kept. */
@ConfigMapping(prefix = "copydesk.retention")
public interface RetentionConfig {

    /**
     * For how many months an article is kept after the one in which it was first dropped in, 1 or more. For ever if it is not
     * set.
     */
    OptionalInt months();

    /** How often it is looked whether a month is to be made or dropped. */
    @WithDefault("1h")
    Duration every();
}
