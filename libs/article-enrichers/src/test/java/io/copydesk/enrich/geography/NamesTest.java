package io.copydesk.enrich.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "São Paulo | sao paulo",
                "U.S. | us",
                "The Hague | hague",
                "Côte d’Ivoire | cote divoire",
                "Stoke-on-Trent | stoke on trent"
            })
    void spellingsOfANameAreOne(String name, String key) {
        assertThat(PlaceName.key(name)).isEqualTo(key);
    }

    @Test
    void countriesHaveTheNamesOfTheirLanguage() {
        assertThat(CountryNames.of("de")).containsEntry("frankreich", "FR").containsEntry("usa", "US");
        assertThat(CountryNames.of("en"))
                .containsEntry("uk", "GB")
                .containsEntry("ivory coast", "CI")
                .containsEntry("turkey", "TR")
                .containsEntry("america", "US");
        assertThat(CountryNames.largerThanCountries()).contains("asia", "south america", "european union");
        assertThat(CountryNames.of("tlh")).isEqualTo(Map.of());
        assertThat(CountryNames.of("und")).isEqualTo(Map.of());
    }

    @Test
    void citiesHaveTheNamesOfTheLanguage() {
        Map<String, KnownPlace> german = Atlas.shared().names("de");

        assertThat(german.get("wien").country()).isEqualTo("AT");
        assertThat(german.get("wien").kind()).isEqualTo(Kind.CITY);
        assertThat(german.get("osterreich").kind()).isEqualTo(Kind.COUNTRY);
        assertThat(Atlas.shared().names("fr").get("le caire").country()).isEqualTo("EG");
    }

    @Test
    void theLongestNameIsTheOne() {
        PlaceFinder finder = new PlaceFinder(Atlas.shared(), "de");
        String line = "Zwischen Guinea-Bissau, Guinea und Papua-Neuguinea; aus Moskau kam niemand.";

        List<PlaceFinder.Found> found = finder.in(line);

        assertThat(found)
                .extracting(one -> line.substring(one.start(), one.end()))
                .containsExactly("Guinea-Bissau", "Guinea", "Papua-Neuguinea", "Moskau");
        assertThat(found).extracting(one -> one.place().country()).containsExactly("GW", "GN", "PG", "RU");
    }
}
