package io.copydesk.ingest.trace;

import io.copydesk.ingest.problem.Problem;
import io.copydesk.ingest.problem.ProblemException;
import io.copydesk.monitor.Stage;
import io.copydesk.monitor.Trace;
import io.copydesk.monitor.Tracer;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks for ways as a request asks for them. Thread-safe. */
@ApplicationScoped
class TraceSearch {

    private static final Logger LOG = Logger.getLogger(TraceSearch.class);

    private final Tracer tracer;

    TraceSearch(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.tracer = new Tracer(kafka, Stage.OF_ARTICLES);
    }

    /**
     * The ways of an article.
     *
     * @param since as the caller gave it, null or empty for the last day
     * @throws ProblemException if that is no time, or Kafka is away
     */
    Trace find(String id, @Nullable String since) {
        Instant from = time(since);
        try {
            return tracer.find(id, from);
        } catch (KafkaException e) {
            LOG.warnf("An article could not be looked for: %s", e);
            throw ProblemException.comeAgain("Topics can't be read now", "Kafka does not answer");
        }
    }

    private static Instant time(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Instant.now().minus(Tracer.USUAL_SPAN);
        }
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            throw new ProblemException(Problem.of(
                    400,
                    "since is no time",
                    "give it as ISO 8601 with its zone, as 2026-11-01T08:00:00Z, or leave it out"));
        }
    }
}
