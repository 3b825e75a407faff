package io.copydesk.store.saved;

import io.copydesk.store.database.Transaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What is to be sent to webhooks, in PostgreSQL. Thread-safe. */
@Singleton
class DeliveryTables {

    // The row of a search that was deleted a moment ago is locked, or gone: then there is nobody to send it to.
    private static final String ADD = """
            INSERT INTO deliveries (search_id, article_id, content_hash)
            SELECT s.id, ?, ? FROM saved_searches s WHERE s.id = ? FOR KEY SHARE
            ON CONFLICT (search_id, article_id, content_hash) DO NOTHING""";
    private static final String TAKE = """
            UPDATE deliveries d SET attempts = d.attempts + 1, next_attempt_at = now() + ? * interval '1 millisecond'
            FROM saved_searches s
            WHERE s.id = d.search_id AND d.id IN (
                SELECT id FROM deliveries WHERE next_attempt_at <= now()
                ORDER BY next_attempt_at, id LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING d.id, d.search_id, s.name, s.webhook_url, s.webhook_secret, d.article_id, d.attempts, d.found_at""";
    private static final String TAKEN = """
            UPDATE deliveries SET next_attempt_at = NULL, delivered_at = now(), failure = NULL WHERE id = ?""";
    private static final String FAILED = """
            UPDATE deliveries SET next_attempt_at = now() + ?::bigint * interval '1 millisecond', failure = ? WHERE id = ?""";
    private static final String DISABLE = "UPDATE saved_searches SET webhook_disabled = ? WHERE id = ?";
    private static final String GIVE_UP = """
            UPDATE deliveries SET next_attempt_at = NULL, failure = ? WHERE search_id = ? AND next_attempt_at IS NOT NULL""";
    private static final String FORGET = """
            DELETE FROM deliveries WHERE next_attempt_at IS NULL AND found_at < now() - ? * interval '1 second'""";

    private final DataSource dataSource;

    DeliveryTables(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What a search found. */
    record Found(UUID search, String article, String contentHash) {}

    /** What is to be sent now. */
    record Due(
            long id,
            UUID search,
            String searchName,
            String url,
            String secret,
            String article,
            int attempts,
            OffsetDateTime foundAt) {}

    /** Adds what was not found before; all or none. */
    void add(List<Found> found) throws SQLException {
        if (found.isEmpty()) {
            return;
        }
        Transaction.run(dataSource, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ADD)) {
                for (Found each : found) {
                    statement.setString(1, each.article());
                    statement.setString(2, each.contentHash());
                    statement.setObject(3, each.search());
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    /** Takes some that are due; if nothing is said of one within the time, it is due again. */
    List<Due> take(int most, Duration within) throws SQLException {
        List<Due> due = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setLong(1, within.toMillis());
            statement.setInt(2, most);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    due.add(new Due(
                            rows.getLong(1),
                            rows.getObject(2, UUID.class),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getString(6),
                            rows.getInt(7),
                            rows.getObject(8, OffsetDateTime.class)));
                }
            }
        }
        return due;
    }

    void delivered(long id) throws SQLException {
        execute(TAKEN, id);
    }

    /** @param pause until it is due again; null if it is given up */
    void failed(long id, String reason, @Nullable Duration pause) throws SQLException {
        execute(FAILED, pause == null ? null : pause.toMillis(), reason, id);
    }

    /** Sends nothing more for a search. */
    void disable(UUID search, String reason) throws SQLException {
        Transaction.run(dataSource, connection -> {
            execute(connection, DISABLE, reason, search);
            execute(connection, GIVE_UP, reason, search);
            return search;
        });
    }

    /** Forgets what was found before this and is over. */
    void forget(Duration age) throws SQLException {
        execute(FORGET, age.toSeconds());
    }

    private void execute(String sql, @Nullable Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            execute(connection, sql, values);
        }
    }

    private static void execute(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
