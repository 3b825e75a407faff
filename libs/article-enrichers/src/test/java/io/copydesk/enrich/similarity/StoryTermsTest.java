package io.copydesk.enrich.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.enrich.Articles;
import io.copydesk.enrich.Enrichers;
import io.copydesk.enrich.StandardEnrichers;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;
import io.copydesk.similarity.Fingerprint;
import io.copydesk.similarity.TermVector;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoryTermsTest {

    private static final CleanArticle SAME_STORY = Articles.article(
            "Port Ellory counts the cost of its closed bridge",
            "Shops in Port Ellory have lost half of their customers since the harbour bridge was closed.",
            "The Coastal Transport Authority has found cracks in steel cables of the bridge. Ferries take people across.",
            "Marta Lindqvist of the authority said the bridge might open again in June.");

    private static final CleanArticle OTHER_STORY = Articles.article(
            "Nordtal wins the cup after extra time",
            "FC Nordtal has won the cup for the first time in thirty years. Sven Aldrin scored in the last minute.",
            "Real Ellory had led until the end. Their goalkeeper, Tom Hale, said the team had been tired.");

    @Test
    void articlesOfOneStoryHaveTermsInCommon() {
        Enrichment bridge = enrich(Articles.bridge(), Set.of());

        assertThat(TermVector.cosine(
                        bridge.terms(), enrich(SAME_STORY, Set.of()).terms()))
                .isGreaterThan(0.6);
        assertThat(TermVector.cosine(
                        bridge.terms(), enrich(OTHER_STORY, Set.of()).terms()))
                .isLessThan(0.15);
    }

    @Test
    void termsAreStemsOfThoseWordsThatSaySomethingTheGreatestFirst() {
        Enrichment bridge = enrich(Articles.bridge(), Set.of());

        assertThat(bridge.terms()).containsKeys("bridge", "ellory", "crack").doesNotContainKeys("the", "and", "cracks");
        assertThat(List.copyOf(bridge.terms().values())).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(bridge.terms()).hasSizeLessThanOrEqualTo(24);
    }

    @Test
    void withoutPhrasesAndNamesTheTitleIsLeft() {
        Enrichment bridge = enrich(SAME_STORY, Set.of("key-phrases", "entities"));

        assertThat(bridge.terms()).containsOnlyKeys("port", "ellory", "count", "cost", "closed", "bridge");
    }

    @Test
    void anArticleWithoutWordsHasNeither() {
        Enrichment empty = enrich(Articles.article(null), Set.of());

        assertThat(empty.terms()).isEmpty();
        assertThat(empty.fingerprint()).isNull();
    }

    @Test
    void theFingerprintIsOfTheBodyAlone() {
        CleanArticle bridge = Articles.bridge();
        String fingerprint = enrich(bridge, Set.of()).fingerprint();

        assertThat(fingerprint)
                .isEqualTo(enrich(
                                Articles.article(
                                        "Another headline", bridge.paragraphs().toArray(String[]::new)),
                                Set.of())
                        .fingerprint());
        assertThat(Fingerprint.parse(fingerprint).isNearDuplicateOf(Fingerprint.of(bridge.paragraphs())))
                .isTrue();
    }

    private static Enrichment enrich(CleanArticle article, Set<String> switchedOff) {
        try (Enrichers enrichers = new Enrichers(StandardEnrichers.without(switchedOff), Duration.ofSeconds(60))) {
            return enrichers.enrich(article);
        }
    }
}
