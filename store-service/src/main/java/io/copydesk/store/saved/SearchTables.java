package io.copydesk.store.saved;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Saved searches in PostgreSQL. Thread-safe. */
@Singleton
class SearchTables {

    private static final String LIST = """
            SELECT s.id, s.name, s.query, s.created_at, s.webhook_url, s.webhook_disabled,
                   count(d.id) FILTER (WHERE d.next_attempt_at IS NOT NULL),
                   count(d.id) FILTER (WHERE d.next_attempt_at IS NULL AND d.delivered_at IS NULL),
                   max(d.delivered_at),
                   (array_agg(d.failure ORDER BY d.id DESC) FILTER (WHERE d.failure IS NOT NULL))[1]
            FROM saved_searches s LEFT JOIN deliveries d ON d.search_id = s.id
            WHERE s.id = coalesce(?, s.id)
            GROUP BY s.id ORDER BY s.created_at, s.id""";
    private static final String SAVE = """
            INSERT INTO saved_searches (id, name, query, created_at, webhook_url, webhook_secret)
            SELECT ?, ?, ?, ?, ?, ? WHERE (SELECT count(*) FROM saved_searches) < ?""";
    private static final String DELETE = "DELETE FROM saved_searches WHERE id = ?";
    private static final String ASKED = """
            SELECT id, query, created_at FROM saved_searches WHERE webhook_url IS NOT NULL AND webhook_disabled IS NULL""";

    private final DataSource dataSource;

    SearchTables(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A search that is to be asked of articles that came at this time or later. */
    record Asked(UUID id, String query, Instant createdAt) {}

    /** Whether it was saved; false if there are as many as may be. */
    boolean save(UUID id, NewSearch search, Instant now, @Nullable String secret, int most) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SAVE)) {
            statement.setObject(1, id);
            statement.setString(2, search.name().strip());
            statement.setString(3, search.query());
            statement.setObject(4, now.atOffset(ZoneOffset.UTC));
            statement.setString(
                    5, search.webhook() == null ? null : search.webhook().url());
            statement.setString(6, secret);
            statement.setInt(7, most);
            return statement.executeUpdate() == 1;
        }
    }

    /** Whether there was one. */
    boolean delete(UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(DELETE)) {
            statement.setObject(1, id);
            return statement.executeUpdate() == 1;
        }
    }

    Optional<SavedSearch> one(UUID id) throws SQLException {
        return list(id).stream().findFirst();
    }

    /** All, the first to be saved first. */
    List<SavedSearch> all() throws SQLException {
        return list(null);
    }

    /** Those that are asked of every article. */
    List<Asked> asked() throws SQLException {
        List<Asked> asked = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ASKED);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                asked.add(new Asked(rows.getObject(1, UUID.class), rows.getString(2), instant(rows, 3)));
            }
        }
        return asked;
    }

    private List<SavedSearch> list(@Nullable UUID id) throws SQLException {
        List<SavedSearch> searches = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(LIST)) {
            statement.setObject(1, id, java.sql.Types.OTHER);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    searches.add(search(rows));
                }
            }
        }
        return searches;
    }

    private static SavedSearch search(ResultSet row) throws SQLException {
        String query = row.getString(3);
        String url = row.getString(5);
        return new SavedSearch(
                row.getObject(1, UUID.class),
                row.getString(2),
                query,
                instant(row, 4),
                url == null
                        ? null
                        : new SavedSearch.Webhook(
                                url,
                                null,
                                row.getLong(7),
                                row.getLong(8),
                                row.getObject(9) == null ? null : instant(row, 9),
                                row.getString(10),
                                row.getString(6)),
                "/articles?" + query);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
