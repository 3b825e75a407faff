package io.copydesk.ingest.cleanup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** One {@link Cleanup} for the stage and the door. */
@ApplicationScoped
class CleanupProducer {

    @Produces
    @Singleton
    Cleanup cleanup() {
        return new Cleanup();
    }
}
