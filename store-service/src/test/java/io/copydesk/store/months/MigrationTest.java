package io.copydesk.store.months;

import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.store.Rows;
import io.copydesk.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class MigrationTest {

    private final PGSimpleDataSource database = database();

    @Test
    void revisionsOfAnArchiveWithoutMonthsMoveIntoTheMonthOfTheirArticle() throws SQLException {
        flyway().target("4").load().migrate();
        execute("""
                INSERT INTO articles (id, revision, content_hash, ingested_at, last_ingested_at) VALUES
                    ('a', 2, 'h2', '2026-01-31T23:59:59.999Z', '2026-02-01T10:00:00Z'),
                    ('b', 1, 'h1', '2026-02-01T00:00:00Z', '2026-02-01T00:00:00Z');
                INSERT INTO revisions (id, revision, content_hash, first_ingested_at, last_ingested_at, document) VALUES
                    ('a', 1, 'h1', '2026-01-31T23:59:59.999Z', '2026-01-31T23:59:59.999Z', '{"n": 1}'),
                    ('a', 2, 'h2', '2026-02-01T10:00:00Z', '2026-02-01T10:00:00Z', '{"n": 2}'),
                    ('b', 1, 'h1', '2026-02-01T00:00:00Z', '2026-02-01T00:00:00Z', '{"n": 3}')""");

        flyway().load().migrate();

        assertThat(Rows.of(database, """
                        SELECT tableoid::regclass, id, revision, document->>'n' FROM revisions ORDER BY id, revision"""))
                .isEqualTo(List.of(
                        List.of("revisions_2026_01", "a", "1", "1"),
                        List.of("revisions_2026_01", "a", "2", "2"),
                        List.of("revisions_2026_02", "b", "1", "3")));
    }

    private static PGSimpleDataSource database() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(TestPostgres.jdbcUrl("migration"));
        database.setUser(TestPostgres.USER);
        database.setPassword(TestPostgres.PASSWORD);
        return database;
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(database);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
