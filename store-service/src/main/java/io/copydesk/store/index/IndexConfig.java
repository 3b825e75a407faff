package io.copydesk.store.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Settings of the search index. */
@ConfigMapping(prefix = "copydesk.index")
public interface IndexConfig {

    /** Which search engine keeps the index. */
    @WithDefault("lucene")
    Engine engine();

    /** What can keep the index. */
    enum Engine {
        /** Lucene in this service; every instance has an index of its own. */
        LUCENE,
        /** An OpenSearch cluster, with one index for all instances. */
        OPENSEARCH;

        /** What the beans of this engine are known by. */
        public String identifier() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where Lucene's index is kept. A directory of this instance alone; it may be deleted while the service is down. */
    Path directory();

    /** The name of this instance, the same after every start: its Kafka group is {@code index-} and this. */
    String instance();

    /** How old what is not yet committed may get. A crash makes the service read that much of the topic again. */
    @WithDefault("10s")
    Duration commitInterval();

    /** How many records may be read before they are committed: bounds what a crash reads again under load. */
    @WithDefault("5000")
    int commitRecords();

    /** How long until an article that was indexed can be found. */
    @WithDefault("1s")
    Duration refreshInterval();

    /** How long a rebuild on demand waits until the archive has what the index has. */
    @WithDefault("60s")
    Duration archiveWait();
}
