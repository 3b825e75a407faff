package io.copydesk.store.archive;

import static java.util.stream.Collectors.toSet;

import io.copydesk.events.RevisionTimes;
import io.copydesk.store.article.ArrivedArticle;
import io.copydesk.store.database.Transaction;
import io.copydesk.store.months.MonthTables;
import jakarta.inject.Singleton;
import java.sql.Array;
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
            "SELECT id, revision, ingested_at FROM articles WHERE id = ANY (?) ORDER BY id FOR UPDATE";
    private static final String REVISIONS = """
            SELECT id, revision, content_hash, modified_at, published_at, last_ingested_at, correction
            FROM revisions WHERE id = ANY (?) AND month = ANY (?)""";
    private static final String INSERT_ARTICLE = """
            INSERT INTO articles (revision, content_hash, source, site, language, published_at, modified_at,
                                  last_ingested_at, id, ingested_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String UPDATE_ARTICLE = """
            UPDATE articles SET revision = ?, content_hash = ?, source = ?, site = ?, language = ?, published_at = ?,
                                modified_at = ?, last_ingested_at = ?
            WHERE id = ?""";
    private static final String INSERT_REVISION = """
            INSERT INTO revisions (title, published_at, modified_at, last_ingested_at, correction, document, passage,
                                   stored_at, id, revision, month, content_hash, first_ingested_at)
            VALUES (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, now(), ?, ?, ?, ?, ?)""";
    // The same event again must not even make a new row version.
    private static final String UPDATE_REVISION = """
            UPDATE revisions SET title = ?, published_at = ?, modified_at = ?, last_ingested_at = ?, correction = ?,
                                 document = ?::jsonb, passage = ?::jsonb, stored_at = now()
            WHERE id = ? AND revision = ? AND month = ? AND document IS DISTINCT FROM ?::jsonb""";

    private static final String COMPARE = """
            INSERT INTO ungrouped (id) VALUES (?) ON CONFLICT (id) DO UPDATE SET place = DEFAULT""";

    private final DataSource dataSource;
    private final MonthTables months;

    ArticleTables(DataSource dataSource, MonthTables months) {
        this.dataSource = dataSource;
        this.months = months;
    }

    /** Stores all of them or none. */
    void store(List<ArrivedArticle> arrived) throws SQLException {
        try {
            Transaction.run(dataSource, connection -> {
                Map<String, ArticleChange> changes = changes(connection, arrived);
                months.make(changes.values().stream().map(ArticleChange::month).collect(toSet()));
                write(connection, changes);
                return changes;
            });
        } catch (SQLException | RuntimeException e) {
            months.forget();
            throw e;
        }
    }

    private static Map<String, ArticleChange> changes(Connection connection, List<ArrivedArticle> arrived)
            throws SQLException {
        String[] ids =
                arrived.stream().map(ArrivedArticle::id).distinct().sorted().toArray(String[]::new);
        Map<String, ArticleChange.Known> known = new HashMap<>();
        query(
                connection,
                LOCK_ARTICLES,
                row -> known.put(row.getString(1), new ArticleChange.Known(row.getInt(2), millis(row, 3))),
                connection.createArrayOf("text", ids));
        Map<String, List<StoredRevision>> revisions = revisions(connection, known);
        Map<String, ArticleChange> changes = new TreeMap<>();
        for (ArrivedArticle article : arrived) {
            changes.computeIfAbsent(
                            article.id(), id -> new ArticleChange(known.get(id), revisions.getOrDefault(id, List.of())))
                    .take(article);
        }
        return changes;
    }

    private static Map<String, List<StoredRevision>> revisions(
            Connection connection, Map<String, ArticleChange.Known> articles) throws SQLException {
        Map<String, List<StoredRevision>> revisions = new HashMap<>();
        if (!articles.isEmpty()) {
            Object[] months = articles.values().stream()
                    .map(article -> MonthTables.key(article.month()))
                    .distinct()
                    .toArray();
            query(
                    connection,
                    REVISIONS,
                    row -> {
                        StoredRevision revision = revision(row);
                        revisions
                                .computeIfAbsent(revision.id(), id -> new ArrayList<>())
                                .add(revision);
                    },
                    connection.createArrayOf("text", articles.keySet().toArray()),
                    connection.createArrayOf("date", months));
        }
        return revisions;
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
                    addRevision(change, document.getKey(), document.getValue(), isNew ? newRevisions : oldRevisions);
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

    private static void addRevision(
            ArticleChange change, int number, ArrivedArticle article, PreparedStatement statement) throws SQLException {
        statement.setString(1, article.article().title());
        statement.setObject(2, time(article.times().published()));
        statement.setObject(3, time(article.times().modified()));
        statement.setObject(4, time(article.times().ingested()));
        statement.setBoolean(5, article.times().correction());
        statement.setString(6, article.json());
        statement.setString(7, article.passage());
        statement.setString(8, article.id());
        statement.setInt(9, number);
        statement.setObject(10, MonthTables.key(change.month()));
        if (change.isNewRevision(number)) {
            statement.setString(11, article.contentHash());
            statement.setObject(12, time(article.times().ingested()));
        } else {
            statement.setString(11, article.json());
        }
        statement.addBatch();
    }

    private static void query(Connection connection, String sql, RowReader reader, Array... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setArray(i + 1, parameters[i]);
            }
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
                new RevisionTimes(optionalMillis(row, 4), optionalMillis(row, 5), millis(row, 6), row.getBoolean(7)));
    }

    private static long millis(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toEpochMilli();
    }

    private static @Nullable Long optionalMillis(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant().toEpochMilli();
    }

    private static @Nullable OffsetDateTime time(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
    }
}
