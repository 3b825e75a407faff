package io.copydesk.cli.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.backing.LocalPostgres;
import io.copydesk.events.EnrichedArticle;
import io.copydesk.events.EventJson;
import io.copydesk.synthetic.SyntheticArticles;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** The rows of the archive, written into PostgreSQL as fast as that goes: with nothing that makes writing them twice safe. */
final class PostgresRows {

    /** Rows in a transaction: as many as the archive has at most. */
    static final int BATCH = 500;

    private static final String COLUMNS =
            "id, revision, month, content_hash, title, first_ingested_at, last_ingested_at, document";

    private final String url;
    private final List<String> rows = new ArrayList<>();

    PostgresRows(String url, int count) {
        this.url = url;
        SyntheticArticles articles = new SyntheticArticles();
        for (int i = 0; i < count; i++) {
            rows.add(row(articles.event(i)));
        }
    }

    /** Rows a second into a table like the archive's. */
    double copy() throws SQLException {
        return copy("");
    }

    /** The same into one that PostgreSQL keeps a full text index of, without stems: the cheapest one. */
    double copyWithFullText() throws SQLException {
        return copy("""
                ALTER TABLE bench_rows ADD COLUMN words tsvector GENERATED ALWAYS AS (
                    to_tsvector('simple', coalesce(title, '') || ' ' || jsonb_path_query_array(document, '$.paragraphs')::text)) STORED;
                CREATE INDEX ON bench_rows USING gin (words)""");
    }

    private double copy(String more) throws SQLException {
        drop();
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bench_rows (LIKE revisions INCLUDING ALL)");
            if (!more.isEmpty()) {
                statement.execute(more);
            }
            statement.execute("CHECKPOINT");
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            long start = System.nanoTime();
            for (int i = 0; i < rows.size(); i += BATCH) {
                String batch = String.join("", rows.subList(i, Math.min(rows.size(), i + BATCH)));
                copy.copyIn("COPY bench_rows (" + COLUMNS + ") FROM STDIN", new StringReader(batch));
            }
            return rows.size() * 1e9 / (System.nanoTime() - start);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can be read", e);
        }
    }

    void drop() throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS bench_rows");
        }
    }

    static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, LocalPostgres.USER, LocalPostgres.PASSWORD);
    }

    private static String row(EnrichedArticle event) {
        var article = event.article();
        return String.join(
                        "\t",
                        article.id(),
                        "1",
                        article.ingestedAt().toString().substring(0, 8) + "01",
                        article.contentHash(),
                        article.title(),
                        article.ingestedAt().toString(),
                        article.ingestedAt().toString(),
                        new String(EventJson.write(event), UTF_8).replace("\\", "\\\\"))
                + "\n";
    }
}
