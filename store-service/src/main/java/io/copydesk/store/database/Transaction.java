package io.copydesk.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** All of some work in the database, or none of it. */
public final class Transaction {

    private static final Logger LOG = Logger.getLogger(Transaction.class);

    private Transaction() {}

    /**
     * What is to be done.
     *
     * @param <T> its result
     * @param <E> how it may fail besides the database; {@link RuntimeException} if in no other way
     */
    public interface Work<T, E extends Exception> {
        T on(Connection connection) throws SQLException, E;
    }

    /**
     * Does the work on a connection of its own. It is done once this returns; whatever fails undoes all of it.
     *
     * @throws SQLException if the database fails, at the end too
     */
    public static <T, E extends Exception> T run(DataSource database, Work<T, E> work) throws SQLException, E {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.on(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    rollBack(connection);
                }
            }
        }
    }

    /** What went wrong before is what is told: a connection that broke can't be rolled back either. */
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debugf("Not rolled back: %s", e.getMessage());
        }
    }
}
