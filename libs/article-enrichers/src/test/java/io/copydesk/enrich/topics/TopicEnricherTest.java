package io.copydesk.enrich.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.enrich.Articles;
import io.copydesk.enrich.EnrichmentDraft;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment.Topic;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicEnricherTest {

    private static final TopicEnricher ENRICHER = new TopicEnricher();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 15000000 | 20000822 | The striker scored twice and the goalkeeper saved a penalty as the club won the league match; the coach praised his midfielders.",
                "en | 04000000 | 20000385 | Stocks fell and bond yields rose as investors sold shares; the index lost two percent and the dollar gained against the euro.",
                "en | 07000000 | 20000446 | The virus has infected hundreds of patients with the disease; symptoms of the infection are like those of influenza.",
                "en | 11000000 | 20000574 | Voters go to the polls in the election; the candidate of the Democrats leads after a long campaign in most polls and the ballot is secret.",
                "en | 17000000 | 20001129 | Rain and snow showers are on the way with strong wind and temperatures below zero; fog and frost follow the storm.",
                "de | 02000000 | 20000129 | Die Polizei hat einen Verdächtigen festgenommen. Die Ermittler fanden bei der Durchsuchung Waffen, sagte ein Polizeisprecher.",
                "de | 15000000 | 20000822 | Der Stürmer traf im Spiel der Fußball-Bundesliga zweimal, der Torwart hielt, der Trainer lobte die Mittelfeldspieler.",
                "fr | 11000000 | 20000593 | Le ministre a présenté au parlement la réforme du gouvernement; les députés et le sénat voteront en juin, a dit le président.",
                "es | 03000000 | 20000148 | El terremoto y las inundaciones dejaron heridos; los bomberos siguen con el rescate tras el huracán y el accidente.",
            })
    void wordsTellTheTopic(String language, String first, String second, String text) {
        List<Topic> topics = topics(language, Articles.article(null, text));

        assertThat(topics.get(0).code()).isEqualTo("medtop:" + first);
        assertThat(topics.get(0).parent()).isNull();
        assertThat(topics).anySatisfy(topic -> {
            assertThat(topic.code()).isEqualTo("medtop:" + second);
            assertThat(topic.parent()).isEqualTo("medtop:" + first);
            assertThat(topic.because()).isNotEmpty().hasSizeLessThanOrEqualTo(5);
        });
    }

    @Test
    void theWordsThatDecidedAreNamed() {
        Topic topic = topics("en", Articles.article("Goalkeeper saves the final", "The goalkeeper stopped a penalty."))
                .get(0);

        assertThat(topic.name()).isEqualTo("sport");
        assertThat(topic.because()).startsWith("goalkeeper").contains("final");
        assertThat(topic.confidence()).isBetween(0.5, 1.0);
    }

    @Test
    void firstLevelTopicsComeInTheOrderOfTheirConfidence() {
        List<Topic> first = topics("en", Articles.bridge()).stream()
                .filter(topic -> topic.parent() == null)
                .toList();

        assertThat(first).isSortedAccordingTo(Comparator.comparingDouble(topic -> -topic.confidence()));
    }

    @Test
    void whatItsEditorsCalledItCountsForMore() {
        String text = "She came home on Monday and found the whole family in the garden of her mother.";

        assertThat(topics("en", Articles.labelled("Sport", List.of("tennis"), text))
                        .get(0)
                        .name())
                .isEqualTo("sport");
    }

    @Test
    void nothingIsSaidWhereNothingTellsIt() {
        assertThat(topics("en", Articles.article("A walk", "It was late, and so they went on.")))
                .isEmpty();
        assertThat(topics("en", Articles.article(null))).isEmpty();
        assertThat(topics("ka", Articles.article(null, "საკრებულომ ორშაბათს საღამოს გადაწყვიტა.")))
                .isEmpty();
        assertThat(topics("und", Articles.article(null, "police police police")))
                .isEmpty();
    }

    private static List<Topic> topics(String language, CleanArticle article) {
        EnrichmentDraft draft = new EnrichmentDraft();
        draft.language(language, 1.0);
        ENRICHER.enrich(article, draft.enrichment()).addTo(draft);
        return draft.enrichment().topics();
    }
}
