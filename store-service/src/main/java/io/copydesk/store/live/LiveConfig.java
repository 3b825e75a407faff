package io.copydesk.store.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of live streams. */
@ConfigMapping(prefix = "copydesk.live")
public interface LiveConfig {

    /** How many streams may be open: each is asked of every article that arrives. */
    @WithDefault("500")
    int streams();

    /** How often a stream without articles tells how far it has come; proxies cut connections that say nothing for a minute. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How many articles may wait for a client that reads slowly before it is cut off. */
    @WithDefault("1000")
    int waiting();
}
