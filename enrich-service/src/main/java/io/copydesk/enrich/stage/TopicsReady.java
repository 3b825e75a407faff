package io.copydesk.enrich.stage;

import io.copydesk.events.Topics;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when Kafka answers and has the topics that this stage reads and writes; if not, says what is missing. */
@Readiness
@ApplicationScoped
class TopicsReady implements HealthCheck {

    private static final Set<String> NEEDED = Set.of(Topics.CLEAN, Topics.ENRICHED, Topics.deadLetters(Topics.CLEAN));

    // A broker that is well answers in milliseconds; whoever asks for the health waits for this.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<String, Object> kafka;
    private final Admin admin;

    TopicsReady(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
        this.admin = Admin.create(kafka);
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("topics");
        try {
            Set<String> missing = new TreeSet<>(NEEDED);
            missing.removeAll(admin.listTopics().names().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
            return missing.isEmpty()
                    ? health.up().build()
                    : health.down()
                            .withData("missing", String.join(", ", missing))
                            .build();
        } catch (ExecutionException | TimeoutException e) {
            return health.down().withData("missing", unreachable()).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return health.down().withData("missing", unreachable()).build();
        }
    }

    private String unreachable() {
        return "Kafka at " + kafka.get("bootstrap.servers");
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ZERO);
    }
}
