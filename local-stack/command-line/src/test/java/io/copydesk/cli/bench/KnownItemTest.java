package io.copydesk.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class KnownItemTest {

    @Test
    void asksByTheTitleAndByOtherFormsOfOtherWords() throws JsonProcessingException {
        KnownItem item = KnownItem.of(new ObjectMapper().readTree("""
                {"id": "1", "title": "The Harbour Wall Holds, at last",
                 "enrichment": {"language": "en", "keyPhrases": [{"text": "harbour master"}, {"text": "storm surges"}],
                                "entities": [{"name": "Åsa Berg"}]}}"""));

        assertThat(item.title()).isEqualTo("harbour wall holds last");
        assertThat(item.paraphrase()).isEqualTo("masters storms surge bergs");
    }

    @Test
    void anArticleWithoutWordsIsNotAskedFor() throws JsonProcessingException {
        KnownItem item = KnownItem.of(new ObjectMapper().readTree("{\"id\": \"1\", \"title\": \"Oh no\"}"));

        assertThat(item.title()).isEmpty();
        assertThat(item.paraphrase()).isEmpty();
    }
}
