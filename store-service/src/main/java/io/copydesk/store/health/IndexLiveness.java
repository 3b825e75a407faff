package io.copydesk.store.health;

import io.copydesk.store.index.IndexState;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Asks for a new start when the search index can't go on without one. */
@Liveness
@Singleton
class IndexLiveness implements HealthCheck {

    private final IndexState state;

    IndexLiveness(IndexState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("search index")
                .status(!state.broken())
                .withData("state", state.doing())
                .build();
    }
}
