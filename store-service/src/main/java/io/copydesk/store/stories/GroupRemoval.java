package io.copydesk.store.stories;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Takes articles that are no longer kept out of their groups, within a transaction of somebody else. */
public final class GroupRemoval {

    private static final String LOCK = "SELECT pg_advisory_xact_lock(" + GroupTables.KEY + ")";
    // The earliest copy that stays is the best version from now on: what it is compared by is as old as itself.
    private static final String HAND_ON = """
            UPDATE groups g SET
                duplicate_of = nullif(h.head, g.id),
                duplicate_confidence = CASE WHEN g.id = h.head THEN NULL ELSE g.duplicate_confidence END,
                change = DEFAULT
            FROM (SELECT duplicate_of AS gone, (array_agg(id ORDER BY told_at, id))[1] AS head
                  FROM groups WHERE duplicate_of = ANY (?) AND id <> ALL (?)
                  GROUP BY duplicate_of) h
            WHERE g.duplicate_of = h.gone AND g.id <> ALL (?)""";
    private static final String REMOVE = "DELETE FROM groups WHERE id = ANY (?)";
    private static final String UNGROUPED = "DELETE FROM ungrouped WHERE id = ANY (?)";

    private GroupRemoval() {}

    /** Waits for whoever groups, and keeps others from it until the transaction ends. */
    public static void lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.execute();
        }
    }

    /**
     * Removes them. Their stories keep their names and the articles that stay.
     *
     * @param ids of text
     */
    public static void remove(Connection connection, Array ids) throws SQLException {
        execute(connection, HAND_ON, ids);
        execute(connection, REMOVE, ids);
        execute(connection, UNGROUPED, ids);
    }

    private static void execute(Connection connection, String sql, Array ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                statement.setArray(i, ids);
            }
            statement.executeUpdate();
        }
    }
}
