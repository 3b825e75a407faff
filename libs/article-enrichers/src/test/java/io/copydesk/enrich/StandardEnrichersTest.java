package io.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
        assertThat(enrichment.enrichers())
                .containsOnlyKeys("language", "reading", "key-phrases", "summary", "entities", "fingerprint", "terms");
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
                .containsOnlyKeys("language", "reading", "key-phrases", "summary", "fingerprint", "terms");
        assertThat(enrichment.failed()).isEmpty();
    }

    @Test
    void withoutTheLanguageEnricherItsFieldsAreEmptyAndTheOthersGoByThePagesClaim() {
        Enrichment enrichment = enrich(claiming("en-GB", Articles.bridge()), Set.of("language"));

        assertThat(enrichment.language()).isNull();
        assertThat(enrichment.languageConfidence()).isNull();
        assertThat(enrichment.readingTimeSeconds()).isEqualTo(41);
        assertThat(enrichment.keyPhrases()).startsWith("Port Ellory", "harbour bridge");
        assertThat(enrichment.enrichers())
                .containsOnlyKeys("reading", "key-phrases", "summary", "entities", "fingerprint", "terms");
    }

    @Test
    void withoutTheReadingEnricherItsFieldsAreEmpty() {
        Enrichment enrichment = enrich(Articles.bridge(), Set.of("reading"));

        assertThat(enrichment.words()).isNull();
        assertThat(enrichment.readingTimeSeconds()).isNull();
        assertThat(enrichment.enrichers())
                .containsOnlyKeys("language", "key-phrases", "summary", "entities", "fingerprint", "terms");
    }

    @Test
    void withoutTheKeyPhraseEnricherItsFieldIsEmpty() {
        Enrichment enrichment = enrich(Articles.bridge(), Set.of("key-phrases"));

        assertThat(enrichment.keyPhrases()).isEmpty();
        assertThat(enrichment.enrichers())
                .containsOnlyKeys("language", "reading", "summary", "entities", "fingerprint", "terms");
    }

    @Test
    void withoutTheEntityEnricherItsFieldIsEmpty() {
        Enrichment enrichment = enrich(Articles.bridge(), Set.of("entities"));

        assertThat(enrichment.entities()).isEmpty();
        assertThat(enrichment.enrichers())
                .containsOnlyKeys("language", "reading", "key-phrases", "summary", "fingerprint", "terms");
    }

    @Test
    void anArticleWithoutTextHasNoLengthAndNoPhrases() {
        Enrichment enrichment = enrich(Articles.article(null), Set.of());

        assertThat(enrichment.language()).isEqualTo("und");
        assertThat(enrichment.languageConfidence()).isNull();
        assertThat(enrichment.words()).isZero();
        assertThat(enrichment.readingTimeSeconds()).isZero();
        assertThat(enrichment.enrichers()).containsOnlyKeys("language", "reading");
        assertThat(enrichment.failed()).isEmpty();
    }

    @Test
    void anEnricherThatDoesNotExistCannotBeSwitchedOff() {
        assertThatThrownBy(() -> StandardEnrichers.without(Set.of("keyphrases")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "there is no enricher \"keyphrases\" to switch off; there are [language, reading, key-phrases, summary, entities, places, fingerprint, terms]");
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
