package io.copydesk.store.health;

import io.copydesk.store.archive.ArchiveState;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether PostgreSQL is there, and takes what the archive writes. */
@Readiness
@Singleton
class PostgresHealth implements HealthCheck {

    private static final int TIMEOUT_SECONDS = 2;

    private final DataSource dataSource;
    private final ArchiveState archive;

    PostgresHealth(DataSource dataSource, ArchiveState archive) {
        this.dataSource = dataSource;
        this.archive = archive;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("PostgreSQL");
        try (Connection connection = dataSource.getConnection()) {
            if (!connection.isValid(TIMEOUT_SECONDS)) {
                return answer.down().withData("missing", "PostgreSQL is away").build();
            }
        } catch (SQLException e) {
            return answer.down()
                    .withData("missing", "PostgreSQL is away: " + e.getMessage())
                    .build();
        }
        return archive.waiting()
                .map(reason -> answer.down()
                        .withData("missing", "PostgreSQL does not take articles: " + reason)
                        .build())
                .orElseGet(() -> answer.up().build());
    }
}
