package io.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EnrichersTest {

    private static final Duration AMPLE = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(100);

    private final CleanArticle article = Articles.article("Title", "Text.");

    @Test
    void whatWasSaidBearsTheVersionOfWhoSaidIt() {
        Enrichment enrichment =
                enrich(AMPLE, enricher("length", (article, soFar) -> draft -> draft.words(1)), said("topic", "Ships"));

        assertThat(enrichment.words()).isEqualTo(1);
        assertThat(enrichment.keyPhrases()).containsExactly("Ships");
        assertThat(enrichment.enrichers()).isEqualTo(Map.of("length", "7", "topic", "7"));
        assertThat(enrichment.failed()).isEmpty();
    }

    @Test
    void whoSaysNothingIsNotNamed() {
        Enrichment enrichment = enrich(AMPLE, enricher("silent", (article, soFar) -> Finding.NOTHING));

        assertThat(enrichment).isEqualTo(Enrichment.NONE);
    }

    @Test
    void aFailingEnricherIsNamedAndCostsNoOtherItsFields() {
        Enrichment enrichment =
                enrich(AMPLE, failing("broken", new IllegalStateException("no model")), said("topic", "Ships"));

        assertThat(enrichment.failed()).containsExactly("broken");
        assertThat(enrichment.enrichers()).containsOnlyKeys("topic");
        assertThat(enrichment.keyPhrases()).containsExactly("Ships");
    }

    @Test
    void anEnricherThatRunsOutOfStackIsNamedAndCostsNoOtherItsFields() {
        Enrichment enrichment = enrich(AMPLE, failing("deep", new StackOverflowError()), said("topic", "Ships"));

        assertThat(enrichment.failed()).containsExactly("deep");
        assertThat(enrichment.keyPhrases()).containsExactly("Ships");
    }

    @Test
    void aSlowEnricherIsCutOffAndNamed() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        Enricher slow = enricher("slow", (article, soFar) -> {
            try {
                Thread.sleep(AMPLE.toMillis());
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return draft -> draft.words(99);
        });

        Enrichment enrichment = enrich(SHORT, slow, said("topic", "Ships"));

        assertThat(enrichment.failed()).containsExactly("slow");
        assertThat(enrichment.words()).isNull();
        assertThat(enrichment.keyPhrases()).containsExactly("Ships");
        interrupted.await();
    }

    @Test
    void anEnricherThatHangsOnTwoArticlesIsNotAskedAgainUntilOneOfThemEnds() {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Enricher hanging = enricher("hanging", (article, soFar) -> {
            asked.incrementAndGet();
            awaitWhateverComes(release);
            return draft -> draft.words(1);
        });
        try (Enrichers enrichers = new Enrichers(List.of(hanging), SHORT)) {
            enrichers.enrich(article);
            enrichers.enrich(article);

            assertThat(enrichers.enrich(article).failed()).containsExactly("hanging");
            assertThat(asked).hasValue(2);

            release.countDown();
            await().atMost(AMPLE)
                    .until(() ->
                            Integer.valueOf(1).equals(enrichers.enrich(article).words()));
        }
    }

    @Test
    void aLaterEnricherSeesWhatEarlierOnesSaid() {
        Enricher language = enricher("language", (article, soFar) -> draft -> draft.language("fi", 0.9));
        Enricher reader = enricher(
                "reader", (article, soFar) -> draft -> draft.keyPhrases(List.of("read in " + soFar.language())));

        assertThat(enrich(AMPLE, language, reader).keyPhrases()).containsExactly("read in fi");
    }

    @Test
    void aStopWhileEnrichingIsNoFailureOfTheArticle() {
        Enricher stopped = enricher("any", (article, soFar) -> Finding.NOTHING);
        try (Enrichers enrichers = new Enrichers(List.of(stopped), AMPLE)) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> enrichers.enrich(article)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).as("still marked as interrupted").isTrue();
        }
    }

    private Enrichment enrich(Duration budget, Enricher... enrichers) {
        try (Enrichers all = new Enrichers(List.of(enrichers), budget)) {
            return all.enrich(article);
        }
    }

    private static Enricher said(String name, String phrase) {
        return enricher(name, (article, soFar) -> draft -> draft.keyPhrases(List.of(phrase)));
    }

    private static Enricher failing(String name, Throwable failure) {
        return enricher(name, (article, soFar) -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        });
    }

    private static void awaitWhateverComes(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    private static Enricher enricher(String name, Work work) {
        return new Enricher() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String version() {
                return "7";
            }

            @Override
            public Finding enrich(CleanArticle article, Enrichment soFar) {
                return work.enrich(article, soFar);
            }
        };
    }

    private interface Work {
        Finding enrich(CleanArticle article, Enrichment soFar);
    }
}
