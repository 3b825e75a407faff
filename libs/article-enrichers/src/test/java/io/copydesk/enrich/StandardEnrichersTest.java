package io.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.EnrichedArticle;
import io.copydesk.events.Enrichment;
import io.copydesk.events.EventJson;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardEnrichersTest {

    // To stop a hang: the enrichers take milliseconds.
    private static final Duration AMPLE = Duration.ofMinutes(1);

    @Test
    void anEnglishArticleIsToldByItsLanguageLengthPhrasesAndNames() {
        Enrichment enrichment = enrich(Articles.bridge(), Set.of());

        assertThat(enrichment.language()).isEqualTo("en");
        assertThat(enrichment.languageConfidence()).isEqualTo(1.0);
        assertThat(enrichment.words()).isEqualTo(164);
        assertThat(enrichment.readingTimeSeconds()).isEqualTo(41);
        assertThat(enrichment.keyPhrases())
                .containsExactly(
                        "Port Ellory",
                        "harbour bridge",
                        "Coastal Transport Authority",
                        "Marta Lindqvist",
                        "cracks",
                        "steel cables",
                        "ferry service",
                        "regional parliament",
                        "Kestrel Point",
                        "Ana Reyes");
        assertThat(enrichment.entities())
                .extracting(entity -> entity.type() + " " + entity.name())
                .contains("LOC Port Ellory", "ORG Coastal Transport Authority", "PER Marta Lindqvist", "PER Ana Reyes");
        // Port Ellory is nowhere.
        assertThat(enrichment.enrichers().keySet()).isEqualTo(without("places"));
        assertThat(enrichment.failed()).isEmpty();
    }

    @Test
    void aGermanArticleIsToldByItsLanguageLengthAndPhrases() {
        Enrichment enrichment = enrich(Articles.reservoir(), Set.of());

        assertThat(enrichment.language()).isEqualTo("de");
        assertThat(enrichment.languageConfidence()).isEqualTo(1.0);
        assertThat(enrichment.words()).isEqualTo(153);
        assertThat(enrichment.readingTimeSeconds()).isEqualTo(49);
        assertThat(enrichment.keyPhrases())
                .containsExactly(
                        "Trinkwasser",
                        "Stausee",
                        "Hollersbach",
                        "Wasserverband Nordtal",
                        "Jana Wieland",
                        "Leitungen",
                        "Wasserknappheit",
                        "Tankwagen",
                        "Schmelzwasser",
                        "Schnee");
        assertThat(enrichment.entities()).isEmpty();
        assertThat(enrichment.enrichers())
                .containsOnlyKeys(
                        "language", "reading", "key-phrases", "summary", "topics", "quality", "fingerprint", "terms");
        assertThat(enrichment.failed()).isEmpty();
    }

    @Test
    void withoutTheLanguageEnricherItsFieldsAreEmptyAndTheOthersGoByThePagesClaim() {
        Enrichment enrichment = enrich(claiming("en-GB", Articles.bridge()), Set.of("language"));

        assertThat(enrichment.language()).isNull();
        assertThat(enrichment.languageConfidence()).isNull();
        assertThat(enrichment.readingTimeSeconds()).isEqualTo(41);
        assertThat(enrichment.keyPhrases()).startsWith("Port Ellory", "harbour bridge");
        assertThat(enrichment.enrichers().keySet()).isEqualTo(without("places", "language"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reading", "key-phrases", "summary", "topics", "quotes", "quality", "fingerprint", "terms"})
    void oneThatIsSwitchedOffSaysNothingAndTheOthersDo(String name) {
        Enrichment enrichment = enrich(Articles.bridge(), Set.of(name));

        assertThat(enrichment.enrichers().keySet()).isEqualTo(without("places", name));
        assertThat(enrichment.failed()).isEmpty();
    }

    @Test
    void withoutNamesThereIsNobodyToSayAnything() {
        Enrichment enrichment = enrich(Articles.bridge(), Set.of("entities"));

        assertThat(enrichment.entities()).isEmpty();
        assertThat(enrichment.enrichers().keySet()).isEqualTo(without("places", "entities", "quotes"));
    }

    @Test
    void theSameArticleEnrichedTwiceGivesTheSameBytes() {
        for (CleanArticle article : List.of(Articles.bridge(), Articles.reservoir())) {
            byte[] once = EventJson.write(new EnrichedArticle(article, enrich(article, Set.of())));
            byte[] again = EventJson.write(new EnrichedArticle(article, enrich(article, Set.of())));

            assertThat(again).isEqualTo(once);
        }
    }

    @Test
    void anArticleWithoutTextHasNoLengthAndNoPhrases() {
        Enrichment enrichment = enrich(Articles.article(null), Set.of());

        assertThat(enrichment.language()).isEqualTo("und");
        assertThat(enrichment.languageConfidence()).isNull();
        assertThat(enrichment.words()).isZero();
        assertThat(enrichment.readingTimeSeconds()).isZero();
        assertThat(enrichment.enrichers()).containsOnlyKeys("language", "reading", "quality");
        assertThat(enrichment.failed()).isEmpty();
    }

    @Test
    void anEnricherThatDoesNotExistCannotBeSwitchedOff() {
        assertThatThrownBy(() -> StandardEnrichers.without(Set.of("keyphrases")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "there is no enricher \"keyphrases\" to switch off; there are [language, reading, key-phrases, summary, entities, places, topics, quotes, quality, fingerprint, terms]");
    }

    private static Set<String> without(String... names) {
        Set<String> all = new HashSet<>(StandardEnrichers.names());
        all.removeAll(List.of(names));
        return all;
    }

    private static Enrichment enrich(CleanArticle article, Set<String> switchedOff) {
        try (Enrichers enrichers = new Enrichers(StandardEnrichers.without(switchedOff), AMPLE)) {
            return enrichers.enrich(article);
        }
    }

    private static CleanArticle claiming(String language, CleanArticle article) {
        return Articles.claiming(language, article.title(), article.paragraphs().toArray(String[]::new));
    }
}
