package io.copydesk.enrich.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.copydesk.enrich.Articles;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.EnrichedArticle;
import io.copydesk.events.Enrichment;
import io.copydesk.events.EventJson;
import io.copydesk.events.Topics;
import io.copydesk.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaWithTopics.class)
@TestProfile(SwitchedOffTest.WithoutKeyPhrases.class)
class SwitchedOffTest {

    public static final class WithoutKeyPhrases implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("copydesk.enrichers.key-phrases.enabled", "false");
        }
    }

    @Test
    void anEnricherThatIsSwitchedOffSaysNothing() {
        CleanArticle bridge = Articles.bridge();
        CleanArticle article = Articles.withId(
                "switched-off-" + System.nanoTime(),
                null,
                bridge.title(),
                bridge.paragraphs().toArray(String[]::new));

        TestKafka.produce(Topics.CLEAN, article.id().getBytes(UTF_8), EventJson.write(article), Map.of());

        Enrichment enrichment = await().atMost(Duration.ofMinutes(3))
                .until(() -> enrichmentOf(article.id()), Optional::isPresent)
                .orElseThrow();
        assertThat(enrichment.enrichers()).containsKeys("language", "summary").doesNotContainKey("key-phrases");
        assertThat(enrichment.keyPhrases()).isEmpty();
    }

    private static Optional<Enrichment> enrichmentOf(String id) {
        return TestKafka.readAll(Topics.ENRICHED).stream()
                .filter(record -> id.equals(new String(record.key(), UTF_8)))
                .map(record ->
                        EventJson.read(record.value(), EnrichedArticle.class).enrichment())
                .findFirst();
    }
}
