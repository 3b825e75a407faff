package io.copydesk.store.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.copydesk.events.Passage;
import io.copydesk.store.database.ReadDatabase;
import io.copydesk.store.stories.Group;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads articles from PostgreSQL. Thread-safe. */
@Singleton
public class ArticleReader {

    private static final String CURRENT = """
            SELECT r.id, r.revision, r.content_hash, r.document::text,
                   g.duplicate_of, g.duplicate_confidence, g.story_id, g.story_confidence
            FROM articles a JOIN revisions r ON r.id = a.id AND r.revision = a.revision AND r.month = a.month
                            LEFT JOIN groups g ON g.id = a.id
            WHERE a.id = ANY (?)""";
    private static final String ONE = """
            SELECT r.id, r.revision, r.content_hash, r.document::text,
                   g.duplicate_of, g.duplicate_confidence, g.story_id, g.story_confidence
            FROM articles a JOIN revisions r ON r.id = a.id AND r.month = a.month
                            LEFT JOIN groups g ON g.id = a.id
            WHERE a.id = ? AND r.revision = ?""";
    private static final String ALL = """
            SELECT r.revision, r.content_hash, r.title, r.first_ingested_at, r.published_at, r.modified_at,
                   r.revision = a.revision
            FROM articles a JOIN revisions r ON r.id = a.id AND r.month = a.month
            WHERE a.id = ? ORDER BY r.revision DESC""";

    private static final String PATH = """
            SELECT r.passage::text, r.last_ingested_at, r.stored_at
            FROM articles a JOIN revisions r ON r.id = a.id AND r.revision = a.revision AND r.month = a.month
            WHERE a.id = ?""";

    private final ReadDatabase database;

    ArticleReader(ReadDatabase database) {
        this.database = database;
    }

    /** The current revision of an article. */
    public Optional<StoredArticle> current(String id) throws SQLException {
        return Optional.ofNullable(current(List.of(id)).get(id));
    }

    /** The current revisions of those of the articles that there are, by their ids. */
    public Map<String, StoredArticle> current(Collection<String> ids) throws SQLException {
        Map<String, StoredArticle> articles = new HashMap<>();
        try (Connection connection = database.connection()) {
            read(connection, ids, articles);
        }
        Set<String> missing = new HashSet<>(ids);
        missing.removeAll(articles.keySet());
        // An index hears of an article at once, a replica a moment later.
        if (!missing.isEmpty() && database.mayLag()) {
            try (Connection connection = database.primary()) {
                read(connection, missing, articles);
            }
        }
        return articles;
    }

    private static void read(Connection connection, Collection<String> ids, Map<String, StoredArticle> articles)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CURRENT)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    StoredArticle article = article(rows);
                    articles.put(article.id(), article);
                }
            }
        }
    }

    /** One revision of an article. */
    public Optional<StoredArticle> revision(String id, int revision) throws SQLException {
        try (Connection connection = database.connection();
                PreparedStatement statement = connection.prepareStatement(ONE)) {
            statement.setString(1, id);
            statement.setInt(2, revision);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(article(rows)) : Optional.empty();
            }
        }
    }

    /** All revisions, the last to arrive first; empty for an unknown article. */
    public List<RevisionSummary> revisions(String id) throws SQLException {
        List<RevisionSummary> revisions = new ArrayList<>();
        try (Connection connection = database.connection();
                PreparedStatement statement = connection.prepareStatement(ALL)) {
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    int revision = rows.getInt(1);
                    revisions.add(new RevisionSummary(
                            revision,
                            rows.getString(2),
                            rows.getString(3),
                            rows.getObject(4, OffsetDateTime.class),
                            time(rows, 5),
                            time(rows, 6),
                            rows.getBoolean(7),
                            "/articles/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "/revisions/" + revision));
                }
            }
        }
        return revisions;
    }

    /** The way that the current revision came; empty for an unknown article. */
    public Optional<ArticlePath> path(String id) throws SQLException {
        try (Connection connection = database.connection();
                PreparedStatement statement = connection.prepareStatement(PATH)) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new ArticlePath(
                                steps(row.getString(1)),
                                row.getObject(2, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC),
                                time(row, 3)))
                        : Optional.empty();
            }
        }
    }

    private static List<Passage.Step> steps(@Nullable String json) {
        try {
            return json == null ? List.of() : Passage.parse(json).steps();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the archive stored a passage that can't be read", e);
        }
    }

    private static @Nullable OffsetDateTime time(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static StoredArticle article(ResultSet row) throws SQLException {
        int revision = row.getInt(2);
        return new StoredArticle(
                row.getString(1),
                revision,
                row.getString(3),
                Document.of(row.getString(4), revision, Group.read(row, 5)));
    }
}
