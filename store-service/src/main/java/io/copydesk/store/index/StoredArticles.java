package io.copydesk.store.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.store.article.ArrivedArticle;
import io.copydesk.store.stories.Membership;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** Reads the current revision of every article from PostgreSQL. Thread-safe. */
@Singleton
class StoredArticles {

    // Few round trips, and no more than some megabytes of articles in memory at a time.
    private static final int ROWS_AT_ONCE = 200;

    private static final String ALL = "SELECT a.ingested_at, r.document::text, " + Membership.COLUMNS + "\n" + """
             FROM articles a JOIN revisions r ON r.id = a.id AND r.revision = a.revision AND r.month = a.month
                             LEFT JOIN groups g ON g.id = a.id""";

    private static final String KNOWN = "SELECT id FROM articles WHERE id = ANY (?)";

    private final DataSource dataSource;

    StoredArticles(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Takes one article after the other. */
    interface Taker {
        /**
         * Takes one.
         *
         * @param firstIngested when the article was first dropped in, in milliseconds
         */
        void take(ArrivedArticle article, long firstIngested, Membership membership) throws IOException;
    }

    /** About how many there are. */
    long count() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM articles");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Those of these articles that there are. */
    List<String> known(Collection<String> ids) throws SQLException {
        List<String> known = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.add(rows.getString(1));
                }
            }
        }
        return known;
    }

    /** Hands over all articles as they are at one moment. */
    void forEach(Taker taker) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            // Only within a transaction does the driver fetch rows in portions.
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(ALL)) {
                statement.setFetchSize(ROWS_AT_ONCE);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        OffsetDateTime first = rows.getObject(1, OffsetDateTime.class);
                        ArrivedArticle article =
                                ArrivedArticle.parse(rows.getString(2).getBytes(UTF_8));
                        taker.take(article, first.toInstant().toEpochMilli(), Membership.read(article.id(), rows, 3));
                    }
                }
            } finally {
                connection.rollback();
            }
        }
    }
}
