package io.copydesk.testing;

import io.copydesk.backing.LocalPostgres;

/**
 * The real PostgreSQL that all tests of this JVM share, in plain tests and in Quarkus tests alike; started when it is
 * first used. Safe for use by several threads.
 */
public final class TestPostgres {

    public static final String USER = LocalPostgres.USER;
    public static final String PASSWORD = LocalPostgres.PASSWORD;

    private static final String ANY_DATABASE = "postgres";

    private TestPostgres() {}

    /**
     * The URL of a database, created empty where it is missing. Stays the same when the server is stopped and started;
     * to be asked for while the server runs.
     *
     * @param database lower case letters, digits and {@code _}
     */
    public static String jdbcUrl(String database) {
        return SystemLoader.call("postgres", "database", database);
    }

    /** Starts it again after {@link #stop} or {@link #kill}, with its data. */
    public static void start() {
        SystemLoader.call("postgres", "start", ANY_DATABASE);
    }

    /** Stops it cleanly, connections are closed. Whoever stops it starts it again: other tests need it. */
    public static void stop() {
        SystemLoader.call("postgres", "stop", ANY_DATABASE);
    }

    /** Ends it as a crash would. Whoever kills it starts it again: other tests need it. */
    public static void kill() {
        SystemLoader.call("postgres", "kill", ANY_DATABASE);
    }
}
