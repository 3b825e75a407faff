package io.copydesk.store.opensearch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where OpenSearch is, for {@code copydesk.index.engine=opensearch}. */
@ConfigMapping(prefix = "copydesk.opensearch")
public interface OpenSearchConfig {

    /** Some nodes of the cluster; one that is away is passed over. */
    @WithDefault("http://127.0.0.1:9200")
    List<URI> urls();

    /** Whom to say who asks; nothing is said without it. */
    Optional<String> username();

    Optional<String> password();

    /** What the names of the indexes begin with. Services of one database have one name. */
    @WithDefault("copydesk-articles")
    String index();

    /** Into how many parts a new index is cut, each on a node of its own. */
    @WithDefault("1")
    int shards();

    /** How many copies a new index has, as OpenSearch's {@code index.auto_expand_replicas} says it. */
    @WithDefault("0-1")
    String replicas();

    /** How long to wait for an answer. */
    @WithDefault("30s")
    Duration timeout();
}
