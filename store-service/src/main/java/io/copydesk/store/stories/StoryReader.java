package io.copydesk.store.stories;

import io.copydesk.store.database.ReadDatabase;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Reads stories from PostgreSQL. Thread-safe. */
@Singleton
public class StoryReader {

    private static final String SIZES =
            "SELECT story_id, count(*) FROM groups WHERE story_id = ANY (?) GROUP BY story_id";
    private static final String SUMMARIES = """
            SELECT g.story_number, min(g.story_id),
                   (array_agg(r.title ORDER BY g.duplicate_of IS NOT NULL, g.told_at DESC, g.id))[1],
                   count(*), count(DISTINCT coalesce(a.source, a.site)), min(g.told_at), max(g.told_at)
            FROM groups g JOIN articles a ON a.id = g.id
                          JOIN revisions r ON r.id = a.id AND r.revision = a.revision AND r.month = a.month
            WHERE g.story_number = ANY (?)
            GROUP BY g.story_number""";

    private final ReadDatabase database;

    StoryReader(ReadDatabase database) {
        this.database = database;
    }

    /** How many articles each of these stories has, copies counted each. */
    public Map<String, Long> sizes(Collection<String> storyIds) throws SQLException {
        Map<String, Long> sizes = new HashMap<>();
        if (storyIds.isEmpty()) {
            return sizes;
        }
        try (Connection connection = database.connection();
                PreparedStatement statement = connection.prepareStatement(SIZES)) {
            statement.setArray(1, connection.createArrayOf("text", storyIds.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sizes.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return sizes;
    }

    /** Those of the stories with these numbers that there are. */
    public Map<Long, StorySummary> summaries(Collection<Long> numbers) throws SQLException {
        Map<Long, StorySummary> stories = new HashMap<>();
        if (numbers.isEmpty()) {
            return stories;
        }
        try (Connection connection = database.connection();
                PreparedStatement statement = connection.prepareStatement(SUMMARIES)) {
            statement.setArray(1, connection.createArrayOf("bigint", numbers.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    stories.put(
                            rows.getLong(1),
                            new StorySummary(
                                    rows.getLong(1),
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getLong(4),
                                    rows.getLong(5),
                                    time(rows, 6),
                                    time(rows, 7)));
                }
            }
        }
        return stories;
    }

    private static OffsetDateTime time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC);
    }
}
