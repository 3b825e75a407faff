package io.copydesk.store;

import io.copydesk.events.Topics;
import io.copydesk.testing.KafkaResource;
import io.copydesk.testing.PostgresResource;
import io.copydesk.testing.TestKafka;
import io.copydesk.testing.TestOpenSearch;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the service needs: the topics on the real broker, an empty database and an empty folder for the index. */
public final class StoreServices implements QuarkusTestResourceLifecycleManager {

    // More than one, or a mistake in what belongs to which partition would not be seen.
    private static final int PARTITIONS = 3;

    /** So few that a test can open them all. */
    public static final int LIVE_STREAMS = 8;

    private final KafkaResource kafka = new KafkaResource();
    private final PostgresResource postgres = new PostgresResource();

    @Override
    public Map<String, String> start() {
        Topics.all().forEach(topic -> TestKafka.createTopic(topic.name(), PARTITIONS, topic.config()));
        Map<String, String> settings = new HashMap<>(kafka.start());
        settings.putAll(postgres.start());
        settings.put("copydesk.index.directory", emptyFolder().toString());
        if (System.getProperty("search.engine", "lucene").equals("opensearch")) {
            settings.putAll(openSearch());
        }
        settings.put("copydesk.index.refresh-interval", "100ms");
        settings.put("copydesk.index.commit-interval", "500ms");
        settings.put("copydesk.live.streams", Integer.toString(LIVE_STREAMS));
        settings.put("copydesk.live.heartbeat", "500ms");
        settings.put("copydesk.webhooks.private-addresses", "true");
        settings.put("copydesk.webhooks.retries", "200ms,500ms,1s,2s,5s,5s,5s,5s,5s");
        return settings;
    }

    /** The index in the real OpenSearch node of this JVM, under a name of its own. */
    public static Map<String, String> openSearch() {
        return Map.of(
                "copydesk.index.engine",
                "opensearch",
                "copydesk.opensearch.urls",
                TestOpenSearch.url(),
                "copydesk.opensearch.index",
                "test-" + UUID.randomUUID());
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "test-index");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        postgres.stop();
        kafka.stop();
    }
}
