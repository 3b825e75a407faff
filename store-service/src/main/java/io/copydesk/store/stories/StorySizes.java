package io.copydesk.store.stories;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Counts the articles of stories. Thread-safe. */
@Singleton
public class StorySizes {

    private static final String COUNT =
            "SELECT story_id, count(*) FROM groups WHERE story_id = ANY (?) GROUP BY story_id";

    private final DataSource dataSource;

    StorySizes(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How many articles each of these stories has, copies counted each. */
    public Map<String, Long> of(Collection<String> storyIds) throws SQLException {
        Map<String, Long> sizes = new HashMap<>();
        if (storyIds.isEmpty()) {
            return sizes;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setArray(1, connection.createArrayOf("text", storyIds.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sizes.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return sizes;
    }
}
