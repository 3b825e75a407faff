package io.copydesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a newcomer uses it, on its own Kafka, PostgreSQL and services. */
class CommandLineIT {

    @TempDir
    Path home;

    @Test
    void demoShowsTheWholeWayAndEndsWithZero() throws Exception {
        Result demo = copydesk("demo");
        assertThat(demo.exitCode()).as(demo.output()).isZero();
        assertThat(demo.output()).contains("articles.raw", "articles.clean", "articles.enriched", "removed");
        assertThat(copydesk("status").exitCode())
                .as("demo has stopped what it started")
                .isNotZero();
    }

    @Test
    void upDropSearchShowDown() throws Exception {
        try {
            Result up = copydesk("up");
            assertThat(up.exitCode()).as(up.output()).isZero();
            JsonNode status = new ObjectMapper()
                    .readTree(copydesk("status", "--format", "json").output());
            assertThat(status.path("store").asText()).startsWith("http://127.0.0.1:");
            assertThat(status.path("kafka").asText()).startsWith("127.0.0.1:");

            Path article = Files.writeString(
                    home.resolve("a.txt"),
                    WholeWayIT.article("Commandline", "It was dropped by the command line and is found by it."));
            Result drop = copydesk("drop", article.toString());
            assertThat(drop.exitCode()).as(drop.output()).isZero();
            String found = "";
            for (int i = 0; i < 60 && !found.contains("Commandline"); i++) {
                TimeUnit.SECONDS.sleep(1);
                found = copydesk("search", "Commandline").output();
            }
            assertThat(found).contains("Commandline Makes The News");
            assertThat(copydesk("topics").output()).contains("articles.raw", "articles.clean", "articles.enriched");
        } finally {
            assertThat(copydesk("down").exitCode()).isZero();
        }
    }

    private record Result(int exitCode, String output) {}

    private Result copydesk(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Project.root().resolve("copydesk").toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(home, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("COPYDESK_HOME", home.resolve("copydesk").toString());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroy();
        }
        return new Result(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
