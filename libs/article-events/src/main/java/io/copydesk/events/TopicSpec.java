package io.copydesk.events;

import java.util.Map;

/**
 * A topic and the settings it is created with.
 *
 * @param config Kafka's topic settings by their names; partitions and replication are the cluster's to say
 */
public record TopicSpec(String name, Map<String, String> config) {

    public TopicSpec {
        config = Map.copyOf(config);
    }
}
