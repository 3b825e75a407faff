package io.copydesk.cli.reprocess;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.copydesk.events.EventJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {

    @Test
    void whatIsTheSameIsNone() throws JsonProcessingException {
        assertThat(between("""
                        {"title": "A", "tags": [], "revision": 3, "ingestedAt": "x", "enrichment": {"confidence": 1.0}}""", """
                        {"title": "A", "section": null, "ingestedAt": "y", "enrichment": {"confidence": 1}}""")).isEmpty();
    }

    @Test
    void fieldsAreToldWithWhatCameAndWent() throws JsonProcessingException {
        assertThat(between("""
                        {"title": "A", "paragraphs": ["one", "two"], "captions": [{"text": "c"}],
                         "enrichment": {"language": "en", "summary": "s"}}""", """
                        {"title": "B", "paragraphs": ["one", "three", "four"],
                         "enrichment": {"language": "de", "summary": "s"}}"""))
                .containsExactly(
                        "captions: +0 −1",
                        "  − c",
                        "paragraphs: +2 −1",
                        "  − two",
                        "  + three",
                        "  + four",
                        "title: A → B",
                        "enrichment: language");
    }

    @Test
    void anotherOrderIsAChange() throws JsonProcessingException {
        assertThat(between("{\"tags\": [\"a\", \"b\"]}", "{\"tags\": [\"b\", \"a\"]}"))
                .containsExactly("tags: another order");
    }

    private static List<String> between(String stored, String today) throws JsonProcessingException {
        JsonNode one = EventJson.mapper().readTree(stored);
        return Changes.between(one, EventJson.mapper().readTree(today));
    }
}
