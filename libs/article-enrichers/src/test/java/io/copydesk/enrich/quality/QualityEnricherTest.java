package io.copydesk.enrich.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.enrich.Articles;
import io.copydesk.enrich.EnrichmentDraft;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;
import io.copydesk.events.Enrichment.Quality;
import io.copydesk.events.Enrichment.Signal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualityEnricherTest {

    private static final QualityEnricher ENRICHER = new QualityEnricher();

    @Test
    void aPlainReportHasNoSignals() {
        assertThat(quality(Articles.bridge()).signals()).isEmpty();
        assertThat(quality(Articles.reservoir()).signals()).isEmpty();
    }

    @Test
    void readabilityIsTheIndexLix() {
        // 120 words, 12 sentences, 24 words of more than six letters: 10 + 20.
        String sentence = "We went to the harbour and saw a steamer there.";
        String text = String.join(" ", Collections.nCopies(12, sentence));

        assertThat(quality(Articles.article(null, text)).readability()).isEqualTo(10 + 20);
        assertThat(quality(Articles.article(null, sentence)).readability()).isNull();
        assertThat(quality(Articles.claiming("ja", null, text)).readability()).isNull();
    }

    @Test
    void textShareIsThatOfThePage() {
        assertThat(quality(Articles.ofKind("article", null, List.of("0123456789"), "0123456789", "0123456789"))
                        .textShare())
                .isEqualTo(0.67);
        assertThat(quality(Articles.article(null, "text")).textShare()).isEqualTo(1);
        assertThat(quality(Articles.article(null)).textShare()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"paywall-stub, paywall-stub", "live-blog, live-blog", "gallery, gallery", "list, listing"})
    void whatTheCleanerSawOnThePageIsASignal(String kind, String signal) {
        assertThat(quality(Articles.ofKind(kind, "A title", List.of(), "Some text."))
                        .signals())
                .containsExactly(new Signal(signal, 0.9, List.of("the page")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FOR IMMEDIATE RELEASE",
                "STOCKHOLM, March 3, 2026 /PRNewswire/ -- Harbour Bridges Ltd. today announced new cables.",
                "Hollersbach (ots) - Der Wasserverband teilt mit, dass der See wieder voll ist.",
                "Pressekontakt: Jana Wieland, Telefon 0123",
                "This release contains forward-looking statements that involve risks.",
            })
    void aPressReleaseSaysSo(String paragraph) {
        Signal signal = only(quality(Articles.article("New cables", paragraph, "More text.")));

        assertThat(signal.name()).isEqualTo("press-release");
        assertThat(signal.confidence()).isBetween(0.7, 0.95);
        assertThat(signal.because()).hasSize(1);
    }

    @Test
    void twoSignsAreSurerThanOne() {
        Signal signal = only(quality(Articles.article(
                "New cables", "FOR IMMEDIATE RELEASE", "We make cables.", "Press contact: Ann Lee, 0123")));

        assertThat(signal.confidence()).isEqualTo(0.99);
        assertThat(signal.because()).containsExactly("FOR IMMEDIATE RELEASE", "Press contact");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Opinion: Close the bridge", "Kommentar: Macht die Brücke zu", "Close the bridge | Opinion"})
    void anOpinionSaysSoInItsTitle(String title) {
        assertThat(only(quality(Articles.article(title, "Some text."))).name()).isEqualTo("opinion");
    }

    @Test
    void anOpinionSaysSoInItsSection() {
        assertThat(only(quality(Articles.labelled("Meinung", List.of(), "Ein Text.")))
                        .name())
                .isEqualTo("opinion");
        assertThat(quality(Articles.labelled("Politik", List.of("public opinion polls"), "Ein Text."))
                        .signals())
                .isEmpty();
    }

    @Test
    void aTranslationSaysSoOrShows() {
        assertThat(only(quality(Articles.article("Titel", "Dieser Text wurde maschinell übersetzt.")))
                        .because())
                .containsExactly("maschinell übersetzt");
        Signal doubled = only(quality(Articles.article("Title", "The the bridge is closed to to all.")));
        assertThat(doubled.name()).isEqualTo("machine-translated");
        assertThat(doubled.confidence()).isEqualTo(0.4);
        assertThat(doubled.because()).containsExactly("The the", "to to");
    }

    private static Signal only(Quality quality) {
        assertThat(quality.signals()).hasSize(1);
        return quality.signals().get(0);
    }

    private static Quality quality(CleanArticle article) {
        EnrichmentDraft draft = new EnrichmentDraft();
        ENRICHER.enrich(article, Enrichment.NONE).addTo(draft);
        Quality quality = draft.enrichment().quality();
        assertThat(quality).isNotNull();
        return quality;
    }
}
