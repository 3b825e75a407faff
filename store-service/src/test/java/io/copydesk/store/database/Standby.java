package io.copydesk.store.database;

import io.copydesk.backing.FreePorts;
import io.copydesk.backing.LocalPostgres;
import io.copydesk.backing.Placement;
import io.copydesk.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A real streaming replica of the test's PostgreSQL: made from a base backup, as its manual has it. */
final class Standby implements AutoCloseable {

    private final LocalPostgres server;

    private Standby(LocalPostgres server) {
        this.server = server;
    }

    static Standby start(Path folder) {
        try {
            backUp(Files.createDirectories(folder).resolve("data"));
            return new Standby(
                    LocalPostgres.start(Placement.in(folder, FreePorts.any()).endingWithThisJvm()));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the standby could not be made", e);
        }
    }

    String jdbcUrl(String database) {
        return server.jdbcUrl(database);
    }

    /** Stops to take over what the primary writes, and goes on to answer. */
    void pause() throws SQLException {
        execute("SELECT pg_wal_replay_pause()");
    }

    void resume() throws SQLException {
        execute("SELECT pg_wal_replay_resume()");
    }

    void start() {
        server.start();
    }

    void stop() {
        server.stop();
    }

    @Override
    public void close() {
        server.close();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect(server.jdbcUrl("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void backUp(Path to) throws IOException, SQLException {
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectory(to, ownerOnly);
        try (Connection connection = connect(TestPostgres.jdbcUrl("postgres"));
                Statement statement = connection.createStatement()) {
            String from = value(statement, "SHOW data_directory");
            String port = value(statement, "SHOW port");
            statement.execute("SELECT pg_backup_start('standby', true)");
            copy(Path.of(from), to);
            Files.writeString(
                    to.resolve("backup_label"), value(statement, "SELECT labelfile FROM pg_backup_stop(false)"));
            Files.createFile(to.resolve("standby.signal"));
            Files.writeString(
                    to.resolve("postgresql.auto.conf"),
                    "primary_conninfo = 'host=127.0.0.1 port=" + port + " user=" + TestPostgres.USER + "'\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = file.getFileName().toString();
                if (!name.startsWith("postmaster.") && !name.equals("epg-lock")) {
                    try {
                        Files.copy(file, to.resolve(from.relativize(file).toString()));
                    } catch (NoSuchFileException e) {
                        // The server that is copied goes on to work.
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String value(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, TestPostgres.USER, TestPostgres.PASSWORD);
    }
}
