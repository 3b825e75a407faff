package io.copydesk.store.months;

import io.copydesk.store.database.Transaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The partitions of the table of revisions, one a month. Thread-safe. */
@Singleton
public class MonthTables {

    // What PostgreSQL says where a lock was waited for in vain.
    private static final String LOCKED = "55P03";

    // Making a partition a second time fails, and of several services each makes those it needs.
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('copydesk.months'))";
    private static final String MONTHS = """
            SELECT substring(pg_get_expr(c.relpartbound, c.oid) FROM '\\d{4}-\\d{2}-\\d{2}')
            FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
            WHERE i.inhparent = 'revisions'::regclass""";

    private final DataSource dataSource;
    private final Set<YearMonth> known = ConcurrentHashMap.newKeySet();

    MonthTables(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The month that an article is kept in: in UTC, the one in which it was first dropped in. */
    public static YearMonth of(Instant firstIngested) {
        return YearMonth.from(firstIngested.atOffset(ZoneOffset.UTC));
    }

    /** As the column {@code month} has it. */
    public static LocalDate key(YearMonth month) {
        return month.atDay(1);
    }

    /** Makes those of these months that are not there. Costs nothing for months that were there when last looked at. */
    public void make(Collection<YearMonth> months) throws SQLException {
        if (known.containsAll(months)) {
            return;
        }
        known.addAll(Transaction.run(dataSource, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(LOCK);
                Set<YearMonth> there = months(connection);
                for (YearMonth month : months) {
                    if (!there.contains(month)) {
                        make(statement, month);
                    }
                }
                return months;
            }
        }));
    }

    /** Looks anew the next time: another service may have dropped a month. */
    public void forget() {
        known.clear();
    }

    /** All that there are, the earliest first. */
    public Set<YearMonth> all() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return months(connection);
        }
    }

    /**
     * Drops a month with its documents unless there are articles of it.
     *
     * @return whether it is gone; false if somebody reads, and it is better tried later than that all others wait
     */
    boolean drop(YearMonth month) throws SQLException {
        forget();
        try {
            return Transaction.run(dataSource, connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET LOCAL lock_timeout = '1s'");
                    statement.execute("LOCK TABLE " + table(month) + " IN ACCESS EXCLUSIVE MODE");
                    boolean empty = !hasArticles(connection, month);
                    if (empty) {
                        statement.execute("DROP TABLE " + table(month));
                    }
                    return empty;
                }
            });
        } catch (SQLException e) {
            if (LOCKED.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static boolean hasArticles(Connection connection, YearMonth month) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT 1 FROM articles WHERE ingested_at >= ? AND ingested_at < ? LIMIT 1")) {
            statement.setObject(1, key(month).atStartOfDay().atOffset(ZoneOffset.UTC));
            statement.setObject(2, key(month.plusMonths(1)).atStartOfDay().atOffset(ZoneOffset.UTC));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    // To attach it takes a weaker lock than to create it as a partition: reading and writing go on.
    private static void make(Statement statement, YearMonth month) throws SQLException {
        statement.execute("CREATE TABLE " + table(month) + " (LIKE revisions INCLUDING ALL)");
        statement.execute(
                "ALTER TABLE revisions ATTACH PARTITION " + table(month) + " FOR VALUES IN ('" + key(month) + "')");
    }

    private static String table(YearMonth month) {
        return "revisions_" + month.toString().replace('-', '_');
    }

    private static Set<YearMonth> months(Connection connection) throws SQLException {
        Set<YearMonth> months = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement(MONTHS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                months.add(YearMonth.from(LocalDate.parse(rows.getString(1))));
            }
        }
        return months;
    }
}
