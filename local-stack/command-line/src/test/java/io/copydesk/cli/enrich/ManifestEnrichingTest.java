package io.copydesk.cli.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManifestEnrichingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<JsonNode> enrich(String lines) throws IOException {
        StringWriter results = new StringWriter();
        try (ManifestEnriching enriching = new ManifestEnriching();
                BufferedWriter out = new BufferedWriter(results)) {
            enriching.enrich(new BufferedReader(new StringReader(lines)), out);
        }
        List<JsonNode> all = new ArrayList<>();
        for (String line : results.toString().split("\n", -1)) {
            if (!line.isEmpty()) {
                all.add(JSON.readTree(line));
            }
        }
        return all;
    }

    @Test
    void everyLineGetsALineInTheSameOrder() throws Exception {
        List<JsonNode> results = enrich("""
                {"id": "a", "text": "The council met in Paris on Tuesday to talk about the harbour."}
                no json

                {"id": "b"}
                {"id": "c", "text": ""}
                """);

        assertThat(results).hasSize(4);
        assertThat(results.get(0).path("id").asText()).isEqualTo("a");
        assertThat(results.get(1).path("error").asText()).isEqualTo("the line is not JSON");
        assertThat(results.get(2).path("error").asText()).isEqualTo("the line has no \"text\"");
        assertThat(results.get(3).path("entities").isArray()).isTrue();
    }

    @Test
    void offsetsAreOfTheWholeText() throws Exception {
        String text =
                "The 😀 council was told on Tuesday what it would cost.\nAngela Merkel went to Paris with her ministers.";
        JsonNode result = enrich(JSON.writeValueAsString(
                        JSON.createObjectNode().put("id", "a").put("text", text).put("title", "A visit")))
                .get(0);

        assertThat(result.path("language").asText()).isEqualTo("en");
        assertThat(result.path("entities")).hasSize(2);
        for (JsonNode entity : result.path("entities")) {
            assertThat(text.substring(
                            entity.path("start").asInt(), entity.path("end").asInt()))
                    .isEqualTo(entity.path("text").asText());
        }
        assertThat(result.path("entities").findValuesAsText("type")).containsExactly("PER", "LOC");
    }

    @Test
    void aCopyNamesTheLineThatItIsOf() throws Exception {
        String text =
                "The council met in Paris on Tuesday to talk about the harbour and what its repair would cost the town.\n"
                        + "Nobody knew when the cracks had begun, said the mayor, and the divers would need three weeks to look at all of them.";
        List<JsonNode> results = enrich(
                Stream.of(text, "Another text about something else altogether, of which nobody made a copy.", text)
                        .map(one -> "{\"id\": \"" + one.length() + "\", \"text\": " + quoted(one) + "}")
                        .collect(Collectors.joining("\n")));

        assertThat(results.get(0).has("duplicateOf")).isFalse();
        assertThat(results.get(1).has("duplicateOf")).isFalse();
        assertThat(results.get(2).path("duplicateOf").asText())
                .isEqualTo(results.get(0).path("id").asText());
    }

    private static String quoted(String text) {
        return JSON.getNodeFactory().textNode(text).toString();
    }
}
