package io.copydesk.ingest.refused;

import io.copydesk.deadletters.DeadLetterDesk;
import io.copydesk.deadletters.DeadLetters;
import io.copydesk.deadletters.Kept;
import io.copydesk.deadletters.LetterIndex;
import io.copydesk.deadletters.LetterPosition;
import io.copydesk.deadletters.Selection;
import io.copydesk.events.Topics;
import io.copydesk.ingest.IngestConfig;
import io.copydesk.ingest.problem.Problem;
import io.copydesk.ingest.problem.ProblemException;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The dead letters that this service shows: those of Copydesk's own topics, and of others that are configured. Thread-safe. */
@ApplicationScoped
class RefusedLetters {

    private static final Logger LOG = Logger.getLogger(RefusedLetters.class);

    // The first time all letters are read. A person waits so long, and sees then how far it is.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Map<String, Object> kafka;
    private final Set<String> topics;
    private final LetterIndex index;

    RefusedLetters(@Identifier("default-kafka-broker") Map<String, Object> kafka, IngestConfig config) {
        this.kafka = kafka;
        this.topics = new TreeSet<>(config.refused().topics().orElse(List.of()));
        Stream.of(Topics.RAW, Topics.CLEAN, Topics.ENRICHED)
                .map(Topics::deadLetters)
                .forEach(topics::add);
        this.index = new LetterIndex(kafka, topics, config.refused().most());
    }

    /**
     * All letters without what is large, read up to now.
     *
     * @throws ProblemException 503 if Kafka does not answer
     */
    LetterIndex index() {
        try {
            index.update(PATIENCE);
            return index;
        } catch (KafkaException e) {
            throw away(e);
        }
    }

    /**
     * One letter with all that it has.
     *
     * @throws ProblemException 404 if there is none, 503 if Kafka does not answer
     */
    Kept letter(LetterPosition position) {
        List<Kept> found = new ArrayList<>();
        if (topics.contains(position.topic())) {
            try {
                new DeadLetters(kafka, List.of(position.topic())).read(Selection.of(Set.of(position)), found::add);
            } catch (KafkaException e) {
                throw away(e);
            }
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of(
                        404,
                        "No such letter",
                        "there is no dead letter " + position + ", or it is not kept any more")));
    }

    /**
     * What sends letters again.
     *
     * @param topic the only one of whose letters it is; null for all
     * @throws ProblemException 404 if that is none of them
     */
    DeadLetterDesk desk(@Nullable String topic, String by) {
        return new DeadLetterDesk(kafka, chosen(topic), by, DeadLetterDesk.MAX_REPLAYS);
    }

    private Set<String> chosen(@Nullable String topic) {
        if (topic != null && !topics.contains(topic)) {
            throw new ProblemException(Problem.of(
                    404, "No such topic", topic + " has no dead letters that are shown here; there are " + topics));
        }
        return topic == null ? topics : Set.of(topic);
    }

    private static ProblemException away(KafkaException e) {
        LOG.warnf("Dead letters could not be read: %s", e);
        return ProblemException.comeAgain("Dead letters can't be read now", "Kafka does not answer");
    }

    @PreDestroy
    void stop() {
        index.close();
    }
}
