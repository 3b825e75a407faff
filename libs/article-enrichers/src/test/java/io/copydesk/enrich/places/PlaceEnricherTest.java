package io.copydesk.enrich.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.copydesk.enrich.Articles;
import io.copydesk.enrich.Enrichers;
import io.copydesk.enrich.StandardEnrichers;
import io.copydesk.events.Enrichment.Place;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceEnricherTest {

    private static final Enrichers ENRICHERS =
            new Enrichers(StandardEnrichers.without(Set.of("key-phrases", "summary", "terms")), Duration.ofMinutes(1));

    @AfterAll
    static void close() {
        ENRICHERS.close();
    }

    @Test
    void placesHaveTheirCountryAndCoordinates() {
        Place lyon = place("The mayor of Lyon said on Monday that the trams would run again in June.", "Lyon");

        assertThat(lyon.kind()).isEqualTo("city");
        assertThat(lyon.country()).isEqualTo("FR");
        assertThat(lyon.latitude()).isCloseTo(45.75, within(0.05));
        assertThat(lyon.longitude()).isCloseTo(4.85, within(0.05));
        assertThat(lyon.salience()).isEqualTo(1);
        assertThat(lyon.confidence()).isBetween(0.7, 1.0);
        assertThat(lyon.main()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Paris | FR | The president came back to Paris on Monday and met the ministers of France.",
                "Paris | US | A tornado hit the town of Paris, Texas, on Monday. Schools across Texas stayed closed.",
                "London | GB | The prime minister flew back to London on Monday from talks in Germany.",
                "London | CA | Police in London, Ontario, said on Monday that the road to Toronto was closed.",
                "Georgia | GE | Russia and Georgia signed the treaty in Tbilisi on Monday, the minister said.",
                "Georgia | US | Voters in Georgia go to the polls on Monday, as do those in Alabama, Florida and Texas.",
                "Washington | US | Officials in Washington said on Monday that the talks with China had ended.",
                "Cambridge | GB | Scientists in Cambridge, England, said on Monday that the new drug worked well.",
                "Birmingham | US | The mayor of Birmingham, Alabama, said on Monday that the bridge was closed.",
            })
    void otherPlacesSettleWhichOneItIs(String name, String country, String text) {
        assertThat(place(text, name).country()).isEqualTo(country);
    }

    @Test
    void washingtonIsTheCapital() {
        assertThat(place("Officials in Washington said on Monday that the talks had ended.", "Washington")
                        .kind())
                .isEqualTo("city");
    }

    @Test
    void oneCountryIsOnePlaceWhateverItIsCalled() {
        List<Place> places = places(
                "Ministers of the United States met in Geneva on Monday.",
                "The U.S. delegation said it hoped for a treaty. Nobody from Switzerland took part.");

        assertThat(places).extracting(Place::country).contains("US", "CH");
        assertThat(places.stream().filter(place -> place.country().equals("US")))
                .hasSize(1);
        assertThat(places.stream().filter(Place::main)).hasSize(1);
    }

    @Test
    void theMainPlaceIsInTheCountryThatMostIsSaidOf() {
        List<Place> places = places(
                "Trains between Munich and Hamburg stood still on Monday.",
                "In Hamburg people slept in the station. Trains from Munich were late. Buses ran to Hamburg.",
                "The minister was in Brussels.");

        assertThat(places.get(0).name()).isEqualTo("Hamburg");
        assertThat(places.get(0).main()).isTrue();
        assertThat(places).extracting(Place::salience).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FR | de | Die Regierung in Frankreich hat am Montag beschlossen, die alten Züge nicht mehr fahren zu lassen.",
                "CI | de | Die Regierung der Elfenbeinküste hat am Montag beschlossen, die alten Züge nicht mehr fahren zu lassen.",
                "DE | fr | Le gouvernement en Allemagne a décidé lundi soir de garder les vieux trains pendant deux ans encore.",
                "US | es | El gobierno de Estados Unidos decidió el lunes por la noche mantener los viejos trenes dos años más.",
                "DE | ja | ドイツの政府は月曜日の夜、古い列車をあと二年間走らせることを決めた。費用は高いが、多くの市民が署名した。",
                "KR | ja | 韓国の政府は月曜日の夜、古い列車をあと二年間走らせることを決めた。費用は高いが、多くの市民が署名した。",
                "FR | de | Der Bürgermeister von Paris hat am Montag beschlossen, die alten Züge nicht mehr fahren zu lassen.",
                "RU | de | Der Bürgermeister von Moskau hat am Montag beschlossen, die alten Züge nicht mehr fahren zu lassen.",
                "UA | pl | Ukraina zdecydowała w poniedziałek wieczorem, że stare pociągi będą jeździć jeszcze przez dwa lata.",
            })
    void inOtherLanguagesCountriesAndLargeCitiesAreFoundByTheirNames(String country, String language, String text) {
        var enrichment = ENRICHERS.enrich(Articles.article(null, text));

        assertThat(enrichment.language()).isEqualTo(language);
        assertThat(enrichment.places()).extracting(Place::country).containsExactly(country);
        assertThat(enrichment.places().get(0).confidence()).isEqualTo(0.9);
    }

    @Test
    void smallLettersAreNoCountry() {
        assertThat(ENRICHERS
                        .enrich(
                                Articles.article(
                                        null,
                                        "In der Nacht hat es bis in die Täler geschneit, und malis, omans und tschads hat niemand gesehen."))
                        .places())
                .isEmpty();
    }

    @Test
    void aContinentIsNoVillage() {
        assertThat(places(
                        "Exports to Asia and Africa fell, the ministers said after their meeting in Europe on Monday."))
                .isEmpty();
    }

    @Test
    void whatIsNowhereHasNoPlace() {
        assertThat(places("The harbour bridge in Port Ellory will stay closed until June, engineers said on Monday."))
                .isEmpty();
        assertThat(ENRICHERS.enrich(Articles.article(null)).places()).isEmpty();
    }

    private static Place place(String text, String name) {
        List<Place> places = places(text);
        return places.stream()
                .filter(place -> place.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + places));
    }

    private static List<Place> places(String... text) {
        return ENRICHERS.enrich(Articles.article(null, text)).places();
    }
}
