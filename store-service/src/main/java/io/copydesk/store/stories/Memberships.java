package io.copydesk.store.stories;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Tells search indexes where articles belong, and what of it changed since they last asked. Thread-safe.
 *
 * <p>Changes are numbered under the lock of the one who groups, so whoever has read one has missed none before it.
 */
@Singleton
public class Memberships {

    private static final String OF = "SELECT g.id, " + Membership.COLUMNS + " FROM groups g WHERE g.id = ANY (?)";
    private static final String CHANGES = "SELECT g.id, " + Membership.COLUMNS
            + ", g.change FROM groups g WHERE g.change > ? ORDER BY g.change LIMIT ?";
    private static final String LAST = "SELECT coalesce(max(change), 0) FROM groups";

    private final DataSource dataSource;

    Memberships(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What changed.
     *
     * @param last the number of the last change, to ask on from
     */
    public record Changes(List<Membership> memberships, long last) {}

    /** Where these articles belong; those that have not been compared yet are missing. */
    public Map<String, Membership> of(Collection<String> ids) throws SQLException {
        Map<String, Membership> memberships = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(OF)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Membership membership = membership(rows);
                    memberships.put(membership.id(), membership);
                }
            }
        }
        return memberships;
    }

    /** The changes after this one, the earliest first. */
    public Changes after(long change, int most) throws SQLException {
        List<Membership> memberships = new ArrayList<>();
        long last = change;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(CHANGES)) {
            statement.setLong(1, change);
            statement.setInt(2, most);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    memberships.add(membership(rows));
                    last = rows.getLong(4);
                }
            }
        }
        return new Changes(memberships, last);
    }

    /** The number of the last change of all; 0 if there was none. */
    public long last() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(LAST);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return Membership.read(row.getString(1), row, 2);
    }
}
