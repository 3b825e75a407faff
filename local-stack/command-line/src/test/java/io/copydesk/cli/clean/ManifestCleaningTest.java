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
        assertThat(result.path("kind").asText()).isEqualTo("article");
        assertThat(result.path("removed").isArray()).isTrue();
        assertThat(result.path("text").asText())
                .startsWith("The town council voted")
                .contains("9 March.\n\nThe work will take");
    }

    @Test
    void siteMemoryLearnsInTheOrderOfTheManifest() throws Exception {
        String notice =
                "The people of the islands have read the paper since 1911, and its printers have not missed a week.";
        List<String> stories = List.of(
                "The ferry to the islands will sail again from Monday, the harbour master said, after a winter of repairs.</p>"
                        + "<p>Its engine had failed in November, and the islanders came over in fishing boats for three months.",
                "The school at the north end has a new roof, eleven years after the council first promised to pay for one.</p>"
                        + "<p>Pupils had spent the winter in the church hall, where the stove smoked whenever the wind was east.",
                "Engineers have replaced the lamp of the lighthouse with one that uses a tenth of the power of the old.</p>"
                        + "<p>The old lamp, which a keeper had to wind every four hours until 1962, goes to the museum.",
                "Some forty grey seals have come back to the southern bay, which they had left when the dredging began.</p>"
                        + "<p>Wardens counted them from the cliff on Sunday morning and found nine pups, more than ever.",
                "The council voted by five to four on Tuesday to lengthen the pier, so that larger ships can lie there.</p>"
                        + "<p>Those against had said that the swell would reach the moorings, as it did after the last works.");
        StringBuilder manifest = new StringBuilder();
        for (int i = 0; i < stories.size(); i++) {
            Files.writeString(
                    folder.resolve(i + ".html"),
                    "<html><head><title>Story " + "I".repeat(i + 1) + "</title></head><body><article><p>"
                            + stories.get(i) + "</p><p>" + notice + "</p></article></body></html>");
            manifest.append("{\"file\": \"" + i + ".html\", \"url\": \"https://example.com/" + i + "\"}\n");
        }
        List<JsonNode> with =
                clean(manifest.toString(), ManifestCleaning.withSiteMemory(folder.resolve("m.ndjson"), Focus.BALANCED));
        assertThat(with.get(0).path("text").asText()).contains(notice);
        assertThat(with.get(4).path("text").asText()).isEqualTo(stories.get(4).replace("</p><p>", "\n\n"));
        assertThat(with.get(4).path("removed").findValuesAsText("reason")).contains("repeated-on-site");
        assertThat(clean(manifest.toString()).get(4).path("text").asText()).contains(notice);
    }

    private List<JsonNode> clean(String manifest) throws Exception {
        return clean(manifest, new ManifestCleaning(folder.resolve("m.ndjson"), Focus.BALANCED));
    }

    private static List<JsonNode> clean(String manifest, ManifestCleaning cleaning) throws Exception {
        StringWriter out = new StringWriter();
        try (BufferedWriter results = new BufferedWriter(out)) {
            cleaning.clean(new BufferedReader(new StringReader(manifest)), results);
        }
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new java.util.ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            lines.add(json.readTree(line));
        }
        return lines;
    }
}
