package io.copydesk.ingest.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.copydesk.events.TopicSpec;
import io.copydesk.events.Topics;
import io.copydesk.testing.KafkaResource;
import io.copydesk.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class TopicCreatorTest {

    @Inject
    TopicCreator topics;

    @Test
    void everyTopicIsThereWithItsSettings() throws Exception {
        await().until(topics::isDone);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            for (TopicSpec spec : Topics.all()) {
                ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, spec.name());
                Config config = admin.describeConfigs(java.util.List.of(resource))
                        .all()
                        .get()
                        .get(resource);
                assertThat(config.entries().stream()
                                .filter(entry -> spec.config().containsKey(entry.name())))
                        .allSatisfy(entry -> assertThat(entry.value())
                                .isEqualTo(spec.config().get(entry.name())))
                        .extracting(ConfigEntry::name)
                        .containsExactlyInAnyOrderElementsOf(spec.config().keySet());
                assertThat(admin.describeTopics(java.util.List.of(spec.name()))
                                .allTopicNames()
                                .get()
                                .get(spec.name())
                                .partitions())
                        .hasSize(6);
            }
        }
    }
}
