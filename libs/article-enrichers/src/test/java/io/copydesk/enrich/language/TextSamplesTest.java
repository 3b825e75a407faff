package io.copydesk.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.enrich.Articles;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextSamplesTest {

    @Test
    void aShortArticleIsOneSampleWithItsTitle() {
        assertThat(TextSamples.of(Articles.article("Title", "One.", "Two."))).containsExactly("Title\nOne.\nTwo.\n");
    }

    @Test
    void anArticleWithoutTextIsAnEmptySample() {
        assertThat(TextSamples.of(Articles.article(null))).containsExactly("");
    }

    @Test
    void aLongArticleIsReadAtItsBeginningMiddleAndEnd() {
        List<String> samples =
                TextSamples.of(Articles.article(null, "a".repeat(400), "b".repeat(400), "c".repeat(400)));

        assertThat(samples).containsExactly("a".repeat(200) + "\n", "b".repeat(200) + "\n", "c".repeat(199) + "\n");
    }
}
