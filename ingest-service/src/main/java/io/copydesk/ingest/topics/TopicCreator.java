package io.copydesk.ingest.topics;

import io.copydesk.events.TopicSpec;
import io.copydesk.events.Topics;
import io.copydesk.ingest.IngestConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/** Creates the topics that are missing, as soon as Kafka can be reached. What exists is left as it is. */
@ApplicationScoped
public class TopicCreator {

    private static final Logger LOG = Logger.getLogger(TopicCreator.class);

    private static final long PAUSE_MILLIS = 2_000;

    private final Map<String, Object> kafka;
    private final IngestConfig.Topics config;
    private volatile boolean done;
    private volatile boolean stopped;

    TopicCreator(@Identifier("default-kafka-broker") Map<String, Object> kafka, IngestConfig config) {
        this.kafka = kafka;
        this.config = config.topics();
    }

    /** Whether all topics are known to exist. */
    public boolean isDone() {
        return done;
    }

    /** Off the start's own thread: a service that starts before its broker waits for it, and can say so. */
    void start(@Observes StartupEvent event) {
        Thread thread = new Thread(this::createAsSoonAsPossible, "topic-creator");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void createAsSoonAsPossible() {
        try (Admin admin = Admin.create(kafka)) {
            while (!stopped && !done) {
                try {
                    create(admin);
                    done = true;
                } catch (ExecutionException e) {
                    LOG.warnf("The topics are not there yet, trying again: %s", e.getCause());
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void create(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        List<NewTopic> missing = Topics.all().stream()
                .filter(topic -> !existing.contains(topic.name()))
                .map(this::newTopic)
                .toList();
        for (var created : admin.createTopics(missing).values().entrySet()) {
            try {
                created.getValue().get();
                LOG.infof("Created the topic %s", created.getKey());
            } catch (ExecutionException e) {
                // Another instance was faster.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private NewTopic newTopic(TopicSpec topic) {
        OptionalInt replication = config.replication();
        return new NewTopic(
                        topic.name(),
                        Optional.of(config.partitions()),
                        replication.isPresent() ? Optional.of((short) replication.getAsInt()) : Optional.empty())
                .configs(topic.config());
    }
}
