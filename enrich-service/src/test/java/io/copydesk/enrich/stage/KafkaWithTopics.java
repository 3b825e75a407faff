package io.copydesk.enrich.stage;

import io.copydesk.events.Topics;
import io.copydesk.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The real broker, with the topics as ingest-service creates them. */
public final class KafkaWithTopics implements QuarkusTestResourceLifecycleManager {

    // More than one, so that records are spread and committed apart.
    private static final int PARTITIONS = 3;

    @Override
    public Map<String, String> start() {
        Topics.all().forEach(topic -> TestKafka.createTopic(topic.name(), PARTITIONS, topic.config()));
        return Map.of("kafka.bootstrap.servers", TestKafka.bootstrapServers());
    }

    @Override
    public void stop() {}
}
