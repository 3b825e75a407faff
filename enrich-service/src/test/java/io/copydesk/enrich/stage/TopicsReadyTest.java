package io.copydesk.enrich.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class TopicsReadyTest {

    @Test
    void withoutABrokerItSaysWhichOneIsMissing() throws IOException {
        // Taken and never accepted from: a broker that does not answer.
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + silent.getLocalPort();
            TopicsReady ready = new TopicsReady(Map.of("bootstrap.servers", address));
            try {
                HealthCheckResponse health = ready.call();

                assertThat(health.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
                assertThat(health.getData()).contains(Map.of("missing", "Kafka at " + address));
            } finally {
                ready.close();
            }
        }
    }
}
