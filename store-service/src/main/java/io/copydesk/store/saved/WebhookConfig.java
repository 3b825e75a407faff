package io.copydesk.store.saved;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Settings of saved searches and their webhooks. */
@ConfigMapping(prefix = "copydesk.webhooks")
public interface WebhookConfig {

    /** How many searches may be saved: each is asked of every article that arrives. */
    @WithDefault("1000")
    int searches();

    /** Whether a webhook may be at an address of this machine or of a private network: whoever may save a search can reach it. */
    @WithDefault("false")
    boolean privateAddresses();

    /** How long an answer is waited for. */
    @WithDefault("15s")
    Duration timeout();

    /** The pauses before an article is sent again; after the last it is given up. */
    @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> retries();

    /** How many are sent at a time. */
    @WithDefault("16")
    int atOnce();
}
