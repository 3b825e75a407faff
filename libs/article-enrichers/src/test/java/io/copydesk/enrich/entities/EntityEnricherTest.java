package io.copydesk.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.enrich.Articles;
import io.copydesk.enrich.EnrichmentDraft;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;
import io.copydesk.events.Enrichment.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityEnricherTest {

    private static final CleanArticle VISIT = Articles.claiming(
            "en",
            "Merkel meets Macron in Lisbon",
            "German Chancellor Angela Merkel and French President Emmanuel Macron met in Lisbon on Tuesday.",
            "Merkel said the International Monetary Fund (IMF) would send its report to the United States by May.",
            "\"We will wait for it,\" Macron said. The IMF declined to comment, and so did the U.S. embassy in Portugal.");

    private static List<Entity> entities(CleanArticle article) {
        EnrichmentDraft draft = new EnrichmentDraft();
        new EntityEnricher().enrich(article, Enrichment.NONE).addTo(draft);
        return draft.enrichment().entities();
    }

    private static Entity entity(String name) {
        return entities(VISIT).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " among " + entities(VISIT)));
    }

    @Test
    void peopleAreFoundByTheirLastNamesToo() {
        Entity merkel = entity("Angela Merkel");

        assertThat(merkel.type()).isEqualTo("PER");
        assertThat(merkel.mentions()).hasSize(3);
        assertThat(entity("Emmanuel Macron").mentions()).hasSize(3);
    }

    @Test
    void initialsAreWhatTheyStandFor() {
        Entity fund = entity("International Monetary Fund");

        assertThat(fund.type()).isEqualTo("ORG");
        assertThat(fund.mentions()).hasSize(3);
    }

    @Test
    void aCountryIsOneByAllItsNames() {
        assertThat(entity("United States").mentions()).hasSize(2);
        assertThat(entity("United States").type()).isEqualTo("LOC");
    }

    @Test
    void mentionsSayWhereTheyAre() {
        for (Entity entity : entities(VISIT)) {
            for (Enrichment.Mention mention : entity.mentions()) {
                String line = mention.paragraph() == null
                        ? VISIT.title()
                        : VISIT.paragraphs().get(mention.paragraph());
                String written = line.substring(mention.start(), mention.end());
                assertThat(written).matches("\\p{Lu}.*");
                assertThat(written.charAt(written.length() - 1)).isNotEqualTo(' ');
            }
        }
        assertThat(entity("Lisbon").mentions())
                .containsExactly(new Enrichment.Mention(null, 23, 29), new Enrichment.Mention(0, 76, 82));
    }

    @Test
    void whoIsInTheTitleIsMoreSalientThanWhoIsNamedLast() {
        assertThat(entity("Angela Merkel").salience())
                .isGreaterThan(entity("Portugal").salience());
    }

    @Test
    void inOtherLanguagesCountriesAndLargeCitiesAreNamed() {
        List<Entity> german = entities(Articles.claiming(
                "de",
                "Merkel trifft Macron",
                "Bundeskanzlerin Angela Merkel traf am Dienstag Emmanuel Macron in Lissabon.",
                "Aus Frankreich kam kein Kommentar. In Lissabon regnete es."));

        assertThat(german)
                .extracting(entity -> entity.type() + " " + entity.name())
                .containsExactly("LOC Lissabon", "LOC Frankreich");
        assertThat(german.get(0).mentions())
                .containsExactly(new Enrichment.Mention(0, 66, 74), new Enrichment.Mention(1, 38, 46));
        assertThat(german.get(0).confidence()).isEqualTo(0.9);
    }

    @Test
    void nothingIsSaidOfAnUnknownLanguage() {
        assertThat(entities(Articles.article(null, "Paris Berlin Moskau 1:0 2:1")))
                .isEmpty();
    }

    @Test
    void theSameArticleHasTheSameEntities() {
        assertThat(entities(VISIT)).isEqualTo(entities(VISIT));
    }
}
