package io.copydesk.backing;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL in processes of its own. Its data survives {@link #stop} and {@link #kill}; {@link #start} goes on
 * with it at the same port. It trusts whoever connects from this machine, with any password. Not safe for use by several
 * threads at once.
 */
public final class LocalPostgres implements AutoCloseable {

    /** Where clients look for a server when nobody tells them. */
    public static final int DEFAULT_PORT = 5432;

    public static final String USER = "postgres";

    /** Not asked for, but some clients want to send one. */
    public static final String PASSWORD = "postgres";

    // The first start takes 4 to 9 s; recovery after a crash may take longer.
    private static final Duration START = Duration.ofMinutes(2);

    private static final Pattern DATABASE = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final Placement placement;
    private final Path data;
    private @Nullable EmbeddedPostgres server;
    private @Nullable ProcessHandle process;
    private @Nullable Process guard;

    private LocalPostgres(Placement placement) {
        this.placement = placement;
        this.data = placement.directory().resolve("data");
    }

    /** Starts a server there, and returns when it serves. What an earlier, killed run left running is ended first. */
    public static LocalPostgres start(Placement placement) {
        LocalPostgres postgres = new LocalPostgres(placement);
        postgres.start();
        return postgres;
    }

    /** The same with a log file in the directory, at the preferred port if it is free. */
    public static LocalPostgres start(Path directory, int preferredPort) {
        endLeftover(directory);
        return start(Placement.in(directory, preferredPort));
    }

    /**
     * Ends the server that a killed run left running in this directory, if there is one, so that its port is free, and
     * removes a stale lock file. Never ends a process that isn't known to be that server.
     */
    public static void endLeftover(Path directory) {
        PostgresLeftover.clear(directory.toAbsolutePath().normalize().resolve("data"));
    }

    /**
     * Starts it, again after {@link #stop} or {@link #kill}, and returns when it serves.
     *
     * @throws StartFailure if it does not
     */
    public void start() {
        if (isRunning()) {
            return;
        }
        release();
        PostgresLeftover.clear(data);
        placement.log().prepare();
        try {
            Files.createDirectories(placement.directory());
            removeHalfMade();
            server = builder().start();
            process = PostgresLeftover.server(data)
                    .orElseThrow(() -> new IOException("There is no server process for " + data));
            if (placement.endsWithThisJvm()) {
                guard = guard(process);
            }
        } catch (IOException | RuntimeException e) {
            PostgresLeftover.server(data).ifPresent(PostgresLeftover::end);
            throw new StartFailure("PostgreSQL could not be started: " + e.getMessage(), placement.log(), e);
        }
    }

    /** The URL of a database, which needs not exist yet. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + placement.port() + "/" + database;
    }

    /**
     * Creates a database where it is missing.
     *
     * @param name lower case letters, digits and {@code _}
     */
    public void createDatabase(String name) {
        if (!DATABASE.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a database: " + name);
        }
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, PASSWORD);
                var exists = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?");
                var statement = connection.createStatement()) {
            exists.setString(1, name);
            if (!exists.executeQuery().next()) {
                statement.execute("CREATE DATABASE " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + name + " could not be created", e);
        }
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** The server's first process, to watch it. */
    public ProcessHandle processHandle() {
        if (process == null) {
            throw new IllegalStateException("PostgreSQL was not started");
        }
        return process;
    }

    /** Completed when the server is over, wished or not. */
    public CompletableFuture<ProcessHandle> onExit() {
        return processHandle().onExit();
    }

    /** Ends it cleanly, though clients are connected, and returns when it is over. */
    public void stop() {
        release();
        if (process != null && process.isAlive()) {
            PostgresLeftover.end(process);
        }
    }

    /** Ends it as a crash would. */
    public void kill() {
        if (process != null) {
            PostgresLeftover.kill(process);
        }
        release();
    }

    /** Leaves the server running, as the end of this JVM would, and gives the library's lock on the folder back. */
    void forget() {
        try {
            Files.deleteIfExists(data.resolve("epg-lock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = null;
    }

    @Override
    public void close() {
        stop();
    }

    private EmbeddedPostgres.Builder builder() {
        var log = ProcessBuilder.Redirect.appendTo(placement.log().path().toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(
                        placement.directory().resolve("binaries").toFile())
                // The library remembers by the resolver where it unpacked: a new one each, or the folder is another's.
                .setPgBinaryResolver(
                        (system, hardware) -> DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, hardware))
                .setRegisterShutdownHook(false)
                .setPort(placement.port())
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                // The same order and case rules on every machine, whatever its language.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                // No socket file: its path has a limit of 107 bytes, and lies in a folder that all users share.
                .setServerConfig("unix_socket_directories", "")
                // The library starts a server for tests, one that may lose what it acknowledged. This one may not.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "256MB")
                .setPGStartupWait(START);
    }

    /** An initdb that was killed leaves a folder without its last file, which no server starts on. */
    private void removeHalfMade() throws IOException {
        if (Files.exists(data) && !Files.exists(data.resolve("global/pg_control"))) {
            Folders.delete(data);
        }
    }

    /** Waits for the end of its standard input, which comes when this JVM ends, killed or not. */
    private static Process guard(ProcessHandle server) throws IOException {
        Process guard =
                new ProcessBuilder("sh", "-c", "read -r line; kill -INT \"$0\"", Long.toString(server.pid())).start();
        // Without its server it must not stay, or it would end whoever is given that number later.
        var unused = server.onExit().thenRun(guard::destroyForcibly);
        return guard;
    }

    private void release() {
        if (guard != null) {
            guard.destroyForcibly();
            guard = null;
        }
        if (server != null) {
            close(server);
            server = null;
        }
    }

    /** Stops the server if it runs, and gives the library's lock on the folder back. */
    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
