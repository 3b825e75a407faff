package io.copydesk.store.health;

import io.copydesk.store.kafka.KafkaClients;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether Kafka answers. */
@Readiness
@Singleton
class KafkaHealth implements HealthCheck {

    // Shorter than what asks: probes give up after five seconds or so.
    private static final long TIMEOUT_SECONDS = 3;

    private final KafkaClients kafka;

    KafkaHealth(KafkaClients kafka) {
        this.kafka = kafka;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("Kafka");
        try {
            int brokers = kafka.admin()
                    .describeCluster()
                    .nodes()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .size();
            return answer.up().withData("brokers", brokers).build();
        } catch (ExecutionException | TimeoutException e) {
            return answer.down().withData("missing", "Kafka is away").build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return answer.down().withData("missing", "Kafka is away").build();
        }
    }
}
