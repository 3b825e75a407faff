package io.copydesk.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventJsonTest {

    private static final String MINIMAL =
            "{\"id\":\"00112233445566778899aabbccddeeff\",\"ingestedAt\":\"2026-02-28T01:00:00Z\",\"contentHash\":\"x\"%s}";

    @Test
    void rawArticleComesBackAsItWas() {
        assertThat(EventJson.read(EventJson.write(Samples.RAW), RawArticle.class))
                .isEqualTo(Samples.RAW);
    }

    @Test
    void cleanArticleComesBackAsItWas() {
        assertThat(EventJson.read(EventJson.write(Samples.CLEAN), CleanArticle.class))
                .isEqualTo(Samples.CLEAN);
    }

    @Test
    void enrichedArticleComesBackAsItWas() {
        assertThat(EventJson.read(EventJson.write(Samples.ENRICHED), EnrichedArticle.class))
                .isEqualTo(Samples.ENRICHED);
    }

    @Test
    void enrichersAreWrittenInTheOrderOfTheirNames() {
        var names = List.of("words", "language", "key-phrases", "quotes", "places", "topics");
        Map<String, String> enrichers = new LinkedHashMap<>();
        names.forEach(name -> enrichers.put(name, "1"));
        var enrichment = new Enrichment(
                null, null, null, null, List.of(), null, List.of(), List.of(), List.of(), List.of(), null, null,
                Map.of(), enrichers, List.of());

        assertThat(enrichment.enrichers().keySet())
                .containsExactlyElementsOf(names.stream().sorted().toList());
    }

    @Test
    void enrichedArticleIsFlatWithEnrichmentBeside() throws Exception {
        JsonNode json = EventJson.mapper().readTree(EventJson.write(Samples.ENRICHED));
        assertThat(json.path("title").asText()).isEqualTo("Harbour reopens");
        assertThat(json.path("enrichment").path("language").asText()).isEqualTo("en");
        assertThat(json.has("article")).isFalse();
    }

    @Test
    void cleanArticleCanBeReadFromAnEnrichedOne() {
        assertThat(EventJson.read(EventJson.write(Samples.ENRICHED), CleanArticle.class))
                .isEqualTo(Samples.CLEAN);
    }

    @Test
    void timesKeepTheirOwnZone() {
        assertThat(new String(EventJson.write(Samples.CLEAN), UTF_8))
                .contains("\"publishedAt\":\"2026-02-28T09:30:00+09:00\"");
    }

    @Test
    void unknownFieldsAreIgnored() {
        CleanArticle article = read(MINIMAL.formatted(",\"mood\":{\"of\":[1,2]}"));
        assertThat(article.paragraphs()).isEmpty();
    }

    @Test
    void newerMinorVersionIsRead() {
        assertThat(read(MINIMAL.formatted(",\"schemaVersion\":\"1.7\"")).schemaVersion())
                .isEqualTo("1.7");
    }

    @Test
    void newerMajorVersionIsRefused() {
        assertRefused(MINIMAL.formatted(",\"schemaVersion\":\"2.0\""))
                .hasMessageContaining("schemaVersion 2.0 is newer than 1.0")
                .hasMessageContaining("upgrade the reader");
    }

    @Test
    void newerMajorVersionIsRefusedBeforeItsFieldsAreRead() {
        assertRefused("{\"schemaVersion\":\"2.0\",\"id\":{\"now\":\"an object\"}}")
                .hasMessageContaining("newer");
    }

    @Test
    void versionThatIsNoneIsRefused() {
        assertRefused(MINIMAL.formatted(",\"schemaVersion\":\"latest\"")).hasMessageContaining("is no version");
    }

    @Test
    void missingIdIsRefused() {
        assertRefused("{\"ingestedAt\":\"2026-02-28T01:00:00Z\",\"contentHash\":\"x\"}")
                .hasMessageContaining("no \"id\"");
        assertThatThrownBy(() -> EventJson.read("{}".getBytes(UTF_8), EnrichedArticle.class))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no \"id\"");
    }

    @Test
    void nothingIsRefused() {
        assertThatThrownBy(() -> EventJson.read(null, CleanArticle.class))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no value");
        assertThatThrownBy(() -> EventJson.read(new byte[0], CleanArticle.class))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("empty");
    }

    @Test
    void truncatedJsonIsRefused() {
        assertRefused("{\"id\":\"0011").hasMessageContaining("no CleanArticle in JSON");
    }

    @Test
    void jsonThatGoesOnAfterItsEndIsRefused() {
        assertRefused(MINIMAL.formatted("") + "{}").isInstanceOf(RefusedException.class);
    }

    @Test
    void jsonThatIsNoObjectIsRefused() {
        assertRefused("[1]").hasMessageContaining("no JSON object");
    }

    @Test
    void jsonNestedTooDeepIsRefused() {
        assertRefused("[".repeat(10_000)).hasMessageContaining("nested deeper");
    }

    @Test
    void reasonDoesNotQuoteTheWholeArticle() {
        assertThatThrownBy(() -> EventJson.read("x".repeat(100_000).getBytes(UTF_8), CleanArticle.class))
                .satisfies(e -> assertThat(e.getMessage().length()).isLessThan(500));
    }

    private static CleanArticle read(String json) {
        return EventJson.read(json.getBytes(UTF_8), CleanArticle.class);
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String json) {
        return assertThatThrownBy(() -> read(json)).isInstanceOf(RefusedException.class);
    }
}
