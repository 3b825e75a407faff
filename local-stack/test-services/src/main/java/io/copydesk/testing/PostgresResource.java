package io.copydesk.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.UUID;

/**
 * Points a Quarkus test's application to the PostgreSQL of this JVM, which stays up for the next one: to the database
 * that the argument {@code database} names, created where it is missing, else to a fresh one.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private String database = "fresh_" + UUID.randomUUID().toString().replace('-', '_');

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.datasource.jdbc.url", TestPostgres.jdbcUrl(database),
                "quarkus.datasource.username", TestPostgres.USER,
                "quarkus.datasource.password", TestPostgres.PASSWORD);
    }

    @Override
    public void stop() {}
}
