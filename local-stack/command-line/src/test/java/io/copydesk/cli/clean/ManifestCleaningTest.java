package io.copydesk.cli.clean;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.copydesk.cleaner.Focus;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestCleaningTest {

    private static final String PAGE = "<html lang=\"en\"><head><title>The harbour wall</title>"
            + "<meta property=\"article:published_time\" content=\"2026-03-14T06:30:00+05:30\"></head><body><article>"
            + "<h1>The harbour wall</h1><p>The town council voted on Tuesday to rebuild the eastern harbour wall, which"
            + " gave way in the storm of 9 March.</p><p>The work will take two summers and cost eleven million crowns,"
            + " the harbour engineer told the council.</p></article></body></html>";

    @TempDir
    Path folder;

    @Test
    void everyLineGetsALineInTheSameOrder() throws Exception {
        Files.writeString(folder.resolve("a.html"), PAGE);
        try (var packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("b.html.gz")))) {
            packed.write(PAGE.getBytes(UTF_8));
        }
        List<JsonNode> results = clean("""
                {"file": "missing.html"}
                {"file": "a.html", "url": "https://example.com/a"}
                no json

                {"url": "https://example.com/nameless"}
                {"file": "b.html.gz"}
                """);
        assertThat(results).hasSize(5);
        assertThat(results.get(0).path("error").asText()).contains("no such file");
        assertThat(results.get(1).path("file").asText()).isEqualTo("a.html");
        assertThat(results.get(2).path("error").asText()).isEqualTo("the line is not JSON");
        assertThat(results.get(3).path("error").asText()).isEqualTo("the line names no file");
        assertThat(results.get(4).path("file").asText()).isEqualTo("b.html.gz");
    }

    @Test
    void aResultHasTheArticleWithThePagesOwnOffset() throws Exception {
        Files.writeString(folder.resolve("a.html"), PAGE);
        JsonNode result = clean("{\"file\": \"a.html\"}\n").get(0);
        assertThat(result.path("title").asText()).isEqualTo("The harbour wall");
        assertThat(result.path("publishedAt").asText()).isEqualTo("2026-03-14T06:30:00+05:30");
        assertThat(result.path("language").asText()).isEqualTo("en");
        assertThat(result.path("authors").isArray()).isTrue();
        assertThat(result.path("removed").isArray()).isTrue();
        assertThat(result.path("text").asText())
                .startsWith("The town council voted")
                .contains("9 March.\n\nThe work will take");
    }

    private List<JsonNode> clean(String manifest) throws Exception {
        StringWriter out = new StringWriter();
        try (BufferedWriter results = new BufferedWriter(out)) {
            new ManifestCleaning(new OfflineCleaning(Focus.BALANCED), folder.resolve("m.ndjson"))
                    .clean(new BufferedReader(new StringReader(manifest)), results);
        }
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new java.util.ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            lines.add(json.readTree(line));
        }
        return lines;
    }
}
