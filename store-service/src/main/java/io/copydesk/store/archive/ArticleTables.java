package io.copydesk.store.archive;

import io.copydesk.store.article.ArrivedArticle;
import io.copydesk.store.article.RevisionTimes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes arrived articles into PostgreSQL, a batch in one transaction. Thread-safe. */
@Singleton
class ArticleTables {

    // Locked in the order of their ids, so that two instances never wait for each other.
    private static final String LOCK_ARTICLES =
            "SELECT id, revision FROM articles WHERE id = ANY (?) ORDER BY id FOR UPDATE";
    private static final String REVISIONS = """
            SELECT id, revision, content_hash, modified_at, published_at, last_ingested_at
            FROM revisions WHERE id = ANY (?)""";
    private static final String INSERT_ARTICLE = """
            INSERT INTO articles (revision, content_hash, source, site, language, published_at, modified_at,
                                  last_ingested_at, id, ingested_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String UPDATE_ARTICLE = """
            UPDATE articles SET revision = ?, content_hash = ?, source = ?, site = ?, language = ?, published_at = ?,
                                modified_at = ?, last_ingested_at = ?
            WHERE id = ?""";
    private static final String INSERT_REVISION = """
            INSERT INTO revisions (title, published_at, modified_at, last_ingested_at, document, passage, stored_at, id,
                                   revision, content_hash, first_ingested_at)
            VALUES (?, ?, ?, ?, ?::jsonb, ?::jsonb, now(), ?, ?, ?, ?)""";
    // The same event again must not even make a new row version.
    private static final String UPDATE_REVISION = """
            UPDATE revisions SET title = ?, published_at = ?, modified_at = ?, last_ingested_at = ?, document = ?::jsonb,
                                 passage = ?::jsonb, stored_at = now()
            WHERE id = ? AND revision = ? AND document IS DISTINCT FROM ?::jsonb""";

    private static final String COMPARE = """
            INSERT INTO ungrouped (id) VALUES (?) ON CONFLICT (id) DO UPDATE SET place = DEFAULT""";

    private final DataSource dataSource;

    ArticleTables(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Stores all of them or none. */
    void store(List<ArrivedArticle> arrived) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                write(connection, changes(connection, arrived));
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static Map<String, ArticleChange> changes(Connection connection, List<ArrivedArticle> arrived)
            throws SQLException {
        String[] ids =
                arrived.stream().map(ArrivedArticle::id).distinct().sorted().toArray(String[]::new);
        Map<String, Integer> current = new HashMap<>();
        query(connection, LOCK_ARTICLES, ids, row -> current.put(row.getString(1), row.getInt(2)));
        Map<String, List<StoredRevision>> revisions = new HashMap<>();
        query(connection, REVISIONS, ids, row -> {
            StoredRevision revision = revision(row);
            revisions.computeIfAbsent(revision.id(), id -> new ArrayList<>()).add(revision);
        });
        Map<String, ArticleChange> changes = new TreeMap<>();
        for (ArrivedArticle article : arrived) {
            changes.computeIfAbsent(
                            article.id(),
                            id -> new ArticleChange(current.get(id), revisions.getOrDefault(id, List.of())))
                    .take(article);
        }
        return changes;
    }

    private static void write(Connection connection, Map<String, ArticleChange> changes) throws SQLException {
        try (PreparedStatement newArticles = connection.prepareStatement(INSERT_ARTICLE);
                PreparedStatement newRevisions = connection.prepareStatement(INSERT_REVISION);
                PreparedStatement oldRevisions = connection.prepareStatement(UPDATE_REVISION);
                PreparedStatement oldArticles = connection.prepareStatement(UPDATE_ARTICLE);
                PreparedStatement toCompare = connection.prepareStatement(COMPARE)) {
            for (ArticleChange change : changes.values()) {
                ArrivedArticle current = change.currentDocument();
                if (current != null) {
                    addArticle(change, current, change.isNewArticle() ? newArticles : oldArticles);
                    toCompare.setString(1, current.id());
                    toCompare.addBatch();
                }
                for (Map.Entry<Integer, ArrivedArticle> document : change.documents()) {
                    boolean isNew = change.isNewRevision(document.getKey());
                    addRevision(document.getKey(), document.getValue(), isNew ? newRevisions : oldRevisions, isNew);
                }
            }
            newArticles.executeBatch();
            newRevisions.executeBatch();
            oldRevisions.executeBatch();
            oldArticles.executeBatch();
            toCompare.executeBatch();
        }
    }

    private static void addArticle(ArticleChange change, ArrivedArticle article, PreparedStatement statement)
            throws SQLException {
        statement.setInt(1, change.current().number());
        statement.setString(2, article.contentHash());
        statement.setString(3, article.article().source());
        statement.setString(4, article.article().site());
        statement.setString(5, article.language());
        statement.setObject(6, time(article.times().published()));
        statement.setObject(7, time(article.times().modified()));
        statement.setObject(8, time(article.times().ingested()));
        statement.setString(9, article.id());
        if (change.isNewArticle()) {
            statement.setObject(10, time(change.firstIngested()));
        }
        statement.addBatch();
    }

    private static void addRevision(int number, ArrivedArticle article, PreparedStatement statement, boolean isNew)
            throws SQLException {
        statement.setString(1, article.article().title());
        statement.setObject(2, time(article.times().published()));
        statement.setObject(3, time(article.times().modified()));
        statement.setObject(4, time(article.times().ingested()));
        statement.setString(5, article.json());
        statement.setString(6, article.passage());
        statement.setString(7, article.id());
        statement.setInt(8, number);
        if (isNew) {
            statement.setString(9, article.contentHash());
            statement.setObject(10, time(article.times().ingested()));
        } else {
            statement.setString(9, article.json());
        }
        statement.addBatch();
    }

    private static void query(Connection connection, String sql, String[] ids, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", ids));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static StoredRevision revision(ResultSet row) throws SQLException {
        return new StoredRevision(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                new RevisionTimes(
                        millis(row, 4),
                        millis(row, 5),
                        row.getObject(6, OffsetDateTime.class).toInstant().toEpochMilli()));
    }

    private static @Nullable Long millis(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant().toEpochMilli();
    }

    private static @Nullable OffsetDateTime time(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
    }
}
