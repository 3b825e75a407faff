package io.copydesk.enrich.keyphrases;

import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.enrich.Articles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class KeyPhrasesTest {

    private final KeyPhrases phrases = new KeyPhrases();

    @Test
    void aPersonIsNamedInFullAndOnce() {
        List<String> found = of(
                "en",
                "Senator questions the dam",
                "The dam is unsafe, Ruth Calloway said. Engineers told Calloway so in May. On Friday Calloway visited the dam"
                        + " with reporters.");

        assertThat(found).contains("Ruth Calloway").doesNotContain("Calloway", "Ruth");
    }

    @Test
    void noPhraseIsPartOfAnother() {
        List<String> found = phrases.of(Articles.bridge(), "en");

        assertThat(found)
                .noneMatch(one -> found.stream()
                        .anyMatch(other -> !other.equals(one)
                                && Arrays.asList(other.split(" ")).containsAll(Arrays.asList(one.split(" ")))));
    }

    @Test
    void thePhraseInAnotherCaseOrNumberIsTheSamePhrase() {
        List<String> found = of(
                "en",
                "Solar panels on the roof",
                "SOLAR PANELS are cheap. A solar panel lasts for decades. Solar panels need sun. He put solar panels there, and solar panels here.");

        assertThat(found)
                .filteredOn(phrase -> phrase.toLowerCase(Locale.ROOT).startsWith("solar"))
                .containsExactly("solar panels");
    }

    @Test
    void functionWordsVerbsOfReportingAndDaysAreNoPhrases() {
        assertThat(phrases.of(Articles.bridge(), "en"))
                .doesNotContain("said", "Tuesday", "Monday", "March", "The", "week", "people");
        assertThat(phrases.of(Articles.reservoir(), "de")).doesNotContain("Mittwoch", "sagte", "Stadt", "Prozent");
    }

    @Test
    void aNameKeepsItsConnectorAndItsCommonWords() {
        List<String> found = of(
                "en",
                null,
                "The Bank of Elmira raised its rate. Critics of the Bank of Elmira marched in New Carthage. The Bank of Elmira"
                        + " has its seat in New Carthage.");

        assertThat(found).contains("Bank of Elmira", "New Carthage");
    }

    @Test
    void capitalsThroughoutATitleMakeNoNames() {
        List<String> found = of(
                "en",
                "Council Takes Cautious Stance On Parking Fees For Residents",
                "The council did not decide. Parking fees stay as they are, but parking fees may rise next year.");

        assertThat(found).contains("parking fees").doesNotContain("Cautious Stance", "Council Takes");
    }

    @Test
    void germanPhrasesEndWithANoun() {
        List<String> found = of(
                "de",
                null,
                "Erneuerbare Energien sind billig. Die Gemeinde fördert erneuerbare Energien und baut schnell. Die Gemeinde"
                        + " baut schnell aus, denn erneuerbare Energien tragen sich.");

        assertThat(found).contains("erneuerbare Energien").noneMatch(phrase -> phrase.contains("schnell"));
    }

    @Test
    void aFrenchArticleIsSplitFromItsNoun() {
        List<String> found = of(
                "fr",
                "L'aéroport de Valmont ferme",
                "L'aéroport ferme en juin. Les riverains de l'aéroport sont contents, mais l'aéroport emploie 300 salariés.");

        assertThat(found).contains("aéroport").noneMatch(phrase -> phrase.contains("'"));
    }

    @Test
    void aSoftHyphenIsNoPartOfAWord() {
        assertThat(of("de", "Hubschrauber\u00adlandeplatz geplant", "Der Hubschrauberlandeplatz kommt."))
                .containsExactly("Hubschrauberlandeplatz");
    }

    @Test
    void japaneseCompoundsAreFoundWithoutSpaces() {
        List<String> found = of("ja", "東山図書館、二年間存続へ", "市議会は東山図書館を残すことを決めた。東山図書館は古い。市民団体は署名活動を続けた。署名活動には市民団体の会員が参加した。");

        assertThat(found).contains("東山図書館", "署名活動", "市民団体");
    }

    @Test
    void koreanParticlesAreTakenOff() {
        List<String> found = of("ko", "도서관 존치 결정", "시의회는 도서관을 지키기로 했다. 도서관은 오래됐다. 시민들은 도서관에서 서명했다. 시의회가 도서관의 예산을 늘렸다.");

        assertThat(found).startsWith("도서관").noneMatch(phrase -> phrase.startsWith("도서관") && phrase.length() > 3);
    }

    @Test
    void ofALanguageWithoutAWordListOnlyRepeatedNamesAreTold() {
        assertThat(of(
                        "zu",
                        null,
                        "UMengameli uThemba Khoza ufikile eMlazi. UThemba Khoza uthe uThemba Khoza uyajabula."))
                .allMatch(phrase -> phrase.equals("Themba Khoza") || phrase.equals("Khoza"));
        assertThat(of("und", null, "lorem ipsum dolor lorem ipsum dolor lorem ipsum"))
                .isEmpty();
    }

    @Test
    void anArticleOfNothingHasNoPhrases() {
        assertThat(of("en", null)).isEmpty();
        assertThat(of("en", "It is what it is", "He said so. 12, 13 and 14.")).isEmpty();
    }

    @Test
    void moreThanTenAreNeverTold() {
        String many = "Alba Berg Cala Dora Erik Fern Gorm Hilda Ivar Jarl Knut Lars".replace(" ", " met. Then ");

        assertThat(of("en", null, many, many, many)).hasSize(10);
    }

    @Test
    void aHostileTextIsReadToo() {
        String joined = "a-".repeat(200_000) + "b";

        assertThat(of("en", joined, joined, "x ".repeat(100_000), "'".repeat(100_000)))
                .hasSizeLessThan(11);
    }

    private List<String> of(String language, String title, String... paragraphs) {
        return phrases.of(Articles.article(title, paragraphs), language);
    }
}
