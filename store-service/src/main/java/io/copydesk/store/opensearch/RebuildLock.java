package io.copydesk.store.opensearch;

import io.copydesk.store.database.Transaction;
import io.copydesk.store.index.IndexUnavailableException;
import io.copydesk.store.index.Positions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A lock in PostgreSQL, which all instances have: many may write the index at a time, but none while one builds it anew, or what
 * they write would be missing in the new one.
 */
@Singleton
class RebuildLock {

    private static final String KEY = "hashtext(?)";
    private static final String SHARED = "SELECT pg_try_advisory_xact_lock_shared(" + KEY + ")";
    private static final String EXCLUSIVE = "SELECT pg_try_advisory_lock(" + KEY + ")";
    private static final String RELEASE = "SELECT pg_advisory_unlock(" + KEY + ")";

    private static final int VALID_SECONDS = 5;

    // A batch is written within a moment.
    private static final int TRIES = 100;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final DataSource dataSource;
    private final String name;

    RebuildLock(DataSource dataSource, OpenSearchConfig config) {
        this.dataSource = dataSource;
        // An index of another form is another index.
        this.name = "copydesk.rebuild." + config.index() + "." + Positions.FORMAT;
    }

    /** What many may do at a time. */
    interface Writing<T> {
        T run() throws IOException;
    }

    /**
     * Writes; what was written counts once this returns.
     *
     * @throws IndexUnavailableException if the index is being rebuilt, or if it may have been meanwhile
     */
    <T> T shared(Writing<T> writing) throws IOException {
        try {
            // Its end fails if the lock was lost with the connection.
            return Transaction.run(dataSource, connection -> {
                if (!isTrue(connection, SHARED)) {
                    throw new IndexUnavailableException("the search index is being built anew");
                }
                return writing.run();
            });
        } catch (SQLException e) {
            throw new IndexUnavailableException(
                    "PostgreSQL does not say whether the search index is being built anew: " + e.getMessage());
        }
    }

    /** The lock for one alone, when those who write have done; null if somebody has it for longer. */
    @Nullable
    Held exclusive() {
        for (int i = 0; i < TRIES; i++) {
            Held held = tryExclusive();
            if (held != null) {
                return held;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return null;
    }

    private @Nullable Held tryExclusive() {
        try {
            Connection connection = dataSource.getConnection();
            if (isTrue(connection, EXCLUSIVE)) {
                return new Held(connection);
            }
            connection.close();
            return null;
        } catch (SQLException e) {
            throw new IndexUnavailableException(
                    "PostgreSQL does not say whether the search index is being built anew: " + e.getMessage());
        }
    }

    /** The lock for one alone, until it is closed or its connection breaks. */
    final class Held implements AutoCloseable {

        private final Connection connection;

        private Held(Connection connection) {
            this.connection = connection;
        }

        /** Whether it was held all the time. */
        boolean isHeld() {
            try {
                return connection.isValid(VALID_SECONDS);
            } catch (SQLException e) {
                return false;
            }
        }

        @Override
        public void close() {
            try (connection) {
                isTrue(connection, RELEASE);
            } catch (SQLException e) {
                // The lock has gone with the connection.
            }
        }
    }

    private boolean isTrue(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
