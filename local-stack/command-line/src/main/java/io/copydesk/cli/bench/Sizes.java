package io.copydesk.cli.bench;

import io.copydesk.cli.stack.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Bytes on disk. */
final class Sizes {

    private Sizes() {}

    static Map<String, Long> of(Home home, String postgres) throws IOException, SQLException {
        Map<String, Long> sizes = new LinkedHashMap<>();
        try (Connection connection = PostgresRows.connect(postgres);
                Statement statement = connection.createStatement()) {
            // What was written last is on its way to disk, and what it replaced not yet given back.
            statement.execute("VACUUM ANALYZE");
            statement.execute("CHECKPOINT");
            sizes.put("documents in PostgreSQL", bytes(statement, """
                    SELECT sum(pg_total_relation_size(inhrelid)) FROM pg_inherits WHERE inhparent = 'revisions'::regclass"""));
            sizes.put("their directory", bytes(statement, "SELECT pg_total_relation_size('articles')"));
            sizes.put("what they are compared by", bytes(statement, "SELECT pg_total_relation_size('groups')"));
        }
        // One in OpenSearch is in that one's folders.
        if (Files.exists(home.index())) {
            sizes.put("search index", folder(home.index()));
        }
        return sizes;
    }

    private static long bytes(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long folder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
