package io.copydesk.backing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test run that is killed must not leave a broker and a database running for ever. */
class EndsWithItsJvmTest {

    @TempDir
    Path directory;

    @Test
    void brokerAndDatabaseEndWhenTheJvmThatStartedThemIsKilled() throws Exception {
        Process jvm = ChildJvm.running(
                        Starter.class, directory.resolve("args"), List.of(), List.of(directory.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = new BufferedReader(new InputStreamReader(jvm.getInputStream(), UTF_8));
        ProcessHandle kafka = ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();
        ProcessHandle postgres =
                ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();

        Ending.atOnce(jvm.toHandle());

        await().atMost(Duration.ofMinutes(1)).until(() -> !kafka.isAlive());
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        PostgresLeftover.server(directory.resolve("pg/data")).isEmpty());
        assertThat(postgres.info().commandLine()).isEmpty();
    }

    static final class Starter {
        public static void main(String[] arguments) throws Exception {
            Path directory = Path.of(arguments[0]);
            LocalKafka kafka =
                    LocalKafka.start(Placement.in(directory.resolve("kafka"), 0).endingWithThisJvm());
            System.out.println(kafka.processHandle().pid());
            LocalPostgres postgres =
                    LocalPostgres.start(Placement.in(directory.resolve("pg"), 0).endingWithThisJvm());
            System.out.println(postgres.processHandle().pid());
            Thread.sleep(Duration.ofMinutes(10).toMillis());
        }
    }
}
