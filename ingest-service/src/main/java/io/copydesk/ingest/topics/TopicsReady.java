package io.copydesk.ingest.topics;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the topics exist: an article could be put nowhere. */
@Readiness
@ApplicationScoped
class TopicsReady implements HealthCheck {

    private final TopicCreator topics;

    TopicsReady(TopicCreator topics) {
        this.topics = topics;
    }

    @Override
    public HealthCheckResponse call() {
        return topics.isDone()
                ? HealthCheckResponse.up("topics")
                : HealthCheckResponse.named("topics")
                        .down()
                        .withData("missing", "Kafka has not been reached yet, or does not let topics be created")
                        .build();
    }
}
