package io.copydesk.store.months;

import io.copydesk.store.database.Transaction;
import io.copydesk.store.stories.GroupRemoval;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/** Removes articles that have been kept for long enough, and what is known of their groups. Thread-safe. */
@Singleton
class ArticleRemoval {

    // A transaction of some ten milliseconds: neither the archive nor grouping waits for it longer.
    private static final int BATCH = 1_000;

    // One that the archive writes now is left for the next time.
    private static final String OLDEST = """
            SELECT id FROM articles WHERE ingested_at < ? ORDER BY ingested_at, id LIMIT ? FOR UPDATE SKIP LOCKED""";
    private static final String REMOVE = "DELETE FROM articles WHERE id = ANY (?)";

    private final DataSource dataSource;

    ArticleRemoval(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Removes articles, their documents excepted: those go with the partition.
     *
     * @param firstIngested articles that were first dropped in before this go
     * @param goesOn asked between batches
     * @return how many there were
     */
    long removeBefore(Instant firstIngested, BooleanSupplier goesOn) throws SQLException {
        long all = 0;
        int removed = BATCH;
        while (removed == BATCH && goesOn.getAsBoolean()) {
            removed = removeBatch(firstIngested);
            all += removed;
        }
        return all;
    }

    private int removeBatch(Instant firstIngested) throws SQLException {
        return Transaction.run(dataSource, connection -> {
            // Before the articles are locked: whoever groups reads them.
            GroupRemoval.lock(connection);
            List<String> ids = oldest(connection, firstIngested);
            Array array = connection.createArrayOf("text", ids.toArray());
            GroupRemoval.remove(connection, array);
            try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
                statement.setArray(1, array);
                statement.executeUpdate();
            }
            return ids.size();
        });
    }

    private static List<String> oldest(Connection connection, Instant firstIngested) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(OLDEST)) {
            statement.setObject(1, firstIngested.atOffset(ZoneOffset.UTC));
            statement.setInt(2, BATCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }
}
