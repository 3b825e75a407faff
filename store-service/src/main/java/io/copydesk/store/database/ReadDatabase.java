package io.copydesk.store.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Connections for answering questions: to the read replica if one is configured and answers, else to the primary. Thread-safe.
 *
 * <p>A replica is behind by a moment. What must be as the archive left it is read from the primary.
 */
@Singleton
public class ReadDatabase {

    private static final Logger LOG = Logger.getLogger(ReadDatabase.class);

    // To try it for each question would make each wait for as long as a connection is waited for.
    private static final Duration AWAY = Duration.ofSeconds(10);

    private final javax.sql.DataSource primary;
    private final @Nullable AgroalDataSource replica;
    private volatile long triedAgain = System.nanoTime();

    ReadDatabase(javax.sql.DataSource primary, @DataSource("replica") InjectableInstance<AgroalDataSource> replica) {
        this.primary = primary;
        this.replica = replica.listActive().stream().findFirst().orElse(null);
    }

    /** A connection to read with, of the replica if that can be; to be closed. */
    public Connection connection() throws SQLException {
        if (replica == null || System.nanoTime() - triedAgain < 0) {
            return primary.getConnection();
        }
        try {
            return replica.getConnection();
        } catch (SQLException e) {
            triedAgain = System.nanoTime() + AWAY.toNanos();
            LOG.warnf("The read replica is away, the primary answers for %s: %s", AWAY, e.getMessage());
            return primary.getConnection();
        }
    }

    /** A connection to the primary; to be closed. */
    public Connection primary() throws SQLException {
        return primary.getConnection();
    }

    /** Whether what {@link #connection} does not have may be in the primary. */
    public boolean mayLag() {
        return replica != null;
    }
}
