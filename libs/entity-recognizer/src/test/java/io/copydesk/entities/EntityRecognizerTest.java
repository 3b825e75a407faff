package io.copydesk.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityRecognizerTest {

    private static final EntityRecognizer RECOGNIZER = new EntityRecognizer();

    private static List<String> names(String text) {
        return RECOGNIZER.find(text).stream()
                .map(mention -> mention.type() + " " + text.substring(mention.start(), mention.end()))
                .toList();
    }

    @Test
    void peopleOrganisationsAndPlacesAreFound() {
        assertThat(names("Canadian Prime Minister Justin Trudeau visited Berlin on Monday, Reuters reported."))
                .containsExactly("PER Justin Trudeau", "LOC Berlin", "ORG Reuters");
    }

    @Test
    void honorificsAndGenitivesAreNoPartOfNames() {
        assertThat(names("Mr Osborne's plan for London was criticised by Mrs May."))
                .contains("PER Osborne", "LOC London", "PER May");
    }

    @Test
    void whatHasACapitalForItsPlaceOnlyIsNoName() {
        assertThat(names("The council will hear a first report in September.")).isEmpty();
    }

    @Test
    void countriesWithHyphensBetweenThemAreTwo() {
        assertThat(names("The talks on U.S.-China relations went on in Geneva."))
                .contains("LOC U.S.", "LOC China", "LOC Geneva");
    }

    @Test
    void commonWordsAreNoPartOfNames() {
        assertThat(names("Shells fell on the Kyiv region on Monday, and on the Belgorod region of Russia."))
                .contains("LOC Kyiv", "LOC Belgorod", "LOC Russia");
        assertThat(names("Kyiv resident Svitlana Onofryichuk left for the capital Warsaw in May."))
                .contains("LOC Kyiv", "PER Svitlana Onofryichuk", "LOC Warsaw");
        assertThat(names("She studied at the University of Cambridge and worked for the Bank of England."))
                .contains("ORG University of Cambridge", "ORG Bank of England");
        assertThat(names("Ursula von der Leyen met Ludwig van Beethoven's heirs."))
                .contains("PER Ursula von der Leyen", "PER Ludwig van Beethoven");
    }

    @Test
    void aNameIsFoundWhereverItStandsAgain() {
        assertThat(names("Chinese Foreign Minister Wang Yi spoke first.\nAfterwards Wang left."))
                .contains("PER Wang Yi", "PER Wang");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\n\n", "12 34 56", "nothing here has a name", "...", "\ud800", "'s", "-", "A", "’"})
    void whatHasNoNameHasNone(String text) {
        assertThat(RECOGNIZER.find(text)).allMatch(mention -> mention.end() > mention.start());
    }

    @Test
    void mentionsAreInOrderAndApart() {
        String text = "Apple Inc. and Google said on Friday that they would meet Tim Cook, Sundar Pichai and the"
                + " European Commission in Brussels, Belgium. The Commission had no comment. Cook had none.";
        int end = 0;
        for (Mention mention : RECOGNIZER.find(text)) {
            assertThat(mention.start()).isGreaterThanOrEqualTo(end);
            assertThat(mention.confidence()).isBetween(0.0, 1.0);
            end = mention.end();
        }
    }

    @Test
    void severalThreadsFindTheSame() {
        String text = "Angela Merkel met Emmanuel Macron in Paris.";
        List<Mention> alone = RECOGNIZER.find(text);

        assertThat(java.util.stream.IntStream.range(0, 50).parallel().mapToObj(i -> RECOGNIZER.find(text)))
                .allMatch(alone::equals);
    }

    @Test
    void whoIsInterruptedStops() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> RECOGNIZER.find("Paris is in France.")).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
