package io.copydesk.store.stories;

import io.copydesk.store.database.ReadDatabase;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads from PostgreSQL where articles belong. Thread-safe. */
@Singleton
public class GroupReader {

    private static final String GROUP = """
            SELECT g.duplicate_of, g.duplicate_confidence, coalesce(g.story_id, a.id), coalesce(g.story_confidence, 1)
            FROM articles a LEFT JOIN groups g ON g.id = a.id WHERE a.id = ?""";
    private static final String ARTICLES = """
            SELECT a.id, r.title, a.source, a.site, coalesce(a.published_at, a.ingested_at) AS time, g.duplicate_of,
                   g.duplicate_confidence, g.story_confidence
            FROM articles a JOIN revisions r ON r.id = a.id AND r.revision = a.revision AND r.month = a.month
                            LEFT JOIN groups g ON g.id = a.id
            WHERE\s""";
    private static final String MEMBERS = ARTICLES + "a.id = ? OR a.id IN (SELECT id FROM groups WHERE ";
    private static final String DUPLICATES =
            MEMBERS + "duplicate_of = ?) ORDER BY g.duplicate_of IS NOT NULL, time, a.id LIMIT ?";
    private static final String STORY = MEMBERS + "story_id = ?) ORDER BY time DESC, a.id LIMIT ?";

    private final ReadDatabase database;

    GroupReader(ReadDatabase database) {
        this.database = database;
    }

    /** Where an article belongs: alone, if it has not been compared yet; empty if there is no such article. */
    public Optional<Group> group(String id) throws SQLException {
        try (Connection connection = database.connection();
                PreparedStatement statement = connection.prepareStatement(GROUP)) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(Group.read(row, 1)) : Optional.empty();
            }
        }
    }

    /** The best version of a text and its duplicates, the best one first, then the earliest. */
    public List<RelatedArticle> duplicates(String best, int most) throws SQLException {
        return list(DUPLICATES, best, most);
    }

    /** The articles of a story, the newest first. */
    public List<RelatedArticle> story(String storyId, int most) throws SQLException {
        return list(STORY, storyId, most);
    }

    /** Those of these articles that there are, in their order. */
    public List<RelatedArticle> articles(List<String> ids) throws SQLException {
        List<RelatedArticle> articles = new ArrayList<>();
        try (Connection connection = database.connection();
                PreparedStatement statement = connection.prepareStatement(ARTICLES + "a.id = ANY (?)")) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    articles.add(article(rows));
                }
            }
        }
        articles.sort(Comparator.comparingInt(article -> ids.indexOf(article.id())));
        return articles;
    }

    private List<RelatedArticle> list(String sql, String id, int most) throws SQLException {
        List<RelatedArticle> articles = new ArrayList<>();
        try (Connection connection = database.connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            statement.setString(2, id);
            statement.setInt(3, most);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    articles.add(article(rows));
                }
            }
        }
        return articles;
    }

    private static RelatedArticle article(ResultSet row) throws SQLException {
        String id = row.getString(1);
        return new RelatedArticle(
                id,
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC),
                row.getString(6),
                row.getObject(7, Double.class),
                row.getObject(8, Double.class),
                "/articles/" + URLEncoder.encode(id, StandardCharsets.UTF_8));
    }
}
