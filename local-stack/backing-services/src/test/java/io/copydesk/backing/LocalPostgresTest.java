package io.copydesk.backing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    Path directory;

    @Test
    void whatWasCommittedIsThereAfterACleanRestartAndAfterAKill() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.start(directory, LocalPostgres.DEFAULT_PORT)) {
            postgres.createDatabase("store");
            String url = postgres.jdbcUrl("store");
            execute(url, "CREATE TABLE article (id text)");
            execute(url, "INSERT INTO article VALUES ('first')");

            postgres.stop();
            assertThat(postgres.isRunning()).isFalse();
            postgres.start();
            assertThat(postgres.jdbcUrl("store")).isEqualTo(url);
            execute(url, "INSERT INTO article VALUES ('second')");

            postgres.kill();
            assertThat(postgres.isRunning()).isFalse();
            postgres.start();
            assertThat(query(url, "SELECT string_agg(id, ',' ORDER BY id) FROM article"))
                    .isEqualTo("first,second");
        }
    }

    @Test
    void itKeepsWhatItAcknowledged() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.start(directory, LocalPostgres.DEFAULT_PORT)) {
            String url = postgres.jdbcUrl("postgres");
            assertThat(query(url, "SHOW fsync")).isEqualTo("on");
            assertThat(query(url, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(query(url, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(query(url, "SHOW server_version_num")).startsWith("18");
            assertThat(query(url, "SELECT lower('ÄÖÜ')")).isEqualTo("äöü");
        }
    }

    @Test
    void stoppingDoesNotWaitForConnectedClients() throws Exception {
        LocalPostgres postgres = LocalPostgres.start(directory, LocalPostgres.DEFAULT_PORT);
        try (Connection client = connect(postgres.jdbcUrl("postgres"))) {
            postgres.stop();
            assertThat(postgres.isRunning()).isFalse();
            assertThatThrownBy(() -> client.createStatement().execute("SELECT 1"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void creatingADatabaseAgainKeepsIt() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.start(directory, LocalPostgres.DEFAULT_PORT)) {
            postgres.createDatabase("store");
            execute(postgres.jdbcUrl("store"), "CREATE TABLE article (id text)");
            postgres.createDatabase("store");
            assertThat(query(postgres.jdbcUrl("store"), "SELECT count(*) FROM article"))
                    .isEqualTo("0");
            assertThatThrownBy(() -> postgres.createDatabase("a; DROP DATABASE store"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theServerOfAKilledRunIsEndedFirstAndItsDataIsKept() throws Exception {
        LocalPostgres killedRun = LocalPostgres.start(directory, LocalPostgres.DEFAULT_PORT);
        killedRun.createDatabase("store");
        execute(killedRun.jdbcUrl("store"), "CREATE TABLE article (id text)");
        // What a killed JVM leaves: the server alone. The library's lock on the folder goes with the JVM.
        long orphan = killedRun.processHandle().pid();
        killedRun.forget();

        try (LocalPostgres next = LocalPostgres.start(directory, LocalPostgres.DEFAULT_PORT)) {
            assertThat(next.processHandle().pid()).isNotEqualTo(orphan);
            assertThat(killedRun.isRunning()).isFalse();
            assertThat(query(next.jdbcUrl("store"), "SELECT count(*) FROM article"))
                    .isEqualTo("0");
        }
    }

    @Test
    void aStaleLockFileThatNamesALivingProcessIsNoHindranceAndHarmsNobody() throws Exception {
        LocalPostgres.start(directory, LocalPostgres.DEFAULT_PORT).close();
        Process bystander = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(directory.resolve("data/postmaster.pid"), bystander.pid() + "\n", UTF_8);
            LocalPostgres.start(directory, LocalPostgres.DEFAULT_PORT).close();
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly();
        }
    }

    @Test
    void aFolderWhoseMakingWasInterruptedIsMadeAgain() throws Exception {
        Files.createDirectories(directory.resolve("data/global"));
        Files.writeString(directory.resolve("data/postgresql.conf"), "", UTF_8);
        try (LocalPostgres postgres = LocalPostgres.start(directory, LocalPostgres.DEFAULT_PORT)) {
            assertThat(query(postgres.jdbcUrl("postgres"), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void whereThePortIsTakenItListensOnAnother() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                LocalPostgres postgres = LocalPostgres.start(directory, taken.getLocalPort())) {
            assertThat(postgres.jdbcUrl("postgres")).doesNotContain(":" + taken.getLocalPort() + "/");
            assertThat(query(postgres.jdbcUrl("postgres"), "SELECT 1")).isEqualTo("1");
        }
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, LocalPostgres.USER, LocalPostgres.PASSWORD);
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = connect(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(String url, String sql) throws SQLException {
        try (Connection connection = connect(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
