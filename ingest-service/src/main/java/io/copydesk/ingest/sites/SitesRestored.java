package io.copydesk.ingest.sites;

import io.copydesk.events.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before what was known of sites is known again. */
@Readiness
@ApplicationScoped
class SitesRestored implements HealthCheck {

    private final KnownSites sites;

    SitesRestored(KnownSites sites) {
        this.sites = sites;
    }

    @Override
    public HealthCheckResponse call() {
        return sites.isRestored()
                ? HealthCheckResponse.up("sites")
                : HealthCheckResponse.named("sites")
                        .down()
                        .withData("restoring", Topics.SITES_CHROME)
                        .build();
    }
}
