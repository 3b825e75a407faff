package io.copydesk.store.health;

import io.copydesk.store.index.IndexState;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the search index answers. */
@Readiness
@Singleton
class IndexHealth implements HealthCheck {

    private final IndexState state;

    IndexHealth(IndexState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("search index")
                .status(state.ready())
                .withData(state.ready() ? "state" : "missing", state.doing())
                .build();
    }
}
