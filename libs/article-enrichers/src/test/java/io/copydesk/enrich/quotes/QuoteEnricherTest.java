package io.copydesk.enrich.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.enrich.Articles;
import io.copydesk.enrich.Enrichers;
import io.copydesk.enrich.StandardEnrichers;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment.Quote;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteEnricherTest {

    private static final Enrichers ENRICHERS = new Enrichers(
            StandardEnrichers.without(Set.of("key-phrases", "summary", "terms", "topics", "places")),
            Duration.ofMinutes(1));

    @AfterAll
    static void close() {
        ENRICHERS.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "“We will not take any risk,” said Marta Lindqvist, who leads the authority. | We will not take any risk,",
                "\"We will not take any risk,\" Marta Lindqvist said on Monday in the capital. | We will not take any risk,",
                "‘We don’t want to take any risk,’ said Marta Lindqvist, who leads the authority. | We don’t want to take any risk,",
                "Marta Lindqvist said in a statement: “We will not take any risk.” | We will not take any risk.",
                "Marta Lindqvist, who leads the authority, told reporters, “We will not take any risk.” | We will not take any risk.",
                "“Nobody has to fear that,” said the minister of transport, Marta Lindqvist. | Nobody has to fear that,",
                "“Nobody has to fear that,” Gov. Marta Lindqvist wrote on Monday. | Nobody has to fear that,",
            })
    void whoIsNamedByTheVerbOfSayingSaysIt(String text, String quoted) {
        List<Quote> quotes = quotes(text);

        assertThat(quotes).hasSize(1);
        Quote quote = quotes.get(0);
        assertThat(quote.speaker()).isEqualTo("Marta Lindqvist");
        assertThat(quote.text()).isEqualTo(quoted);
        assertThat(quote.paragraph()).isZero();
        assertThat(text.substring(quote.start(), quote.end())).isEqualTo(quoted);
        assertThat(quote.confidence()).isBetween(0.5, 0.95);
    }

    @Test
    void whoGoesOnInTheSameParagraphIsTheSameAndLessSure() {
        List<Quote> quotes = quotes(
                "“We will not take any risk,” said Marta Lindqvist, who leads the authority. “The bridge stays closed.”");

        assertThat(quotes).extracting(Quote::speaker).containsExactly("Marta Lindqvist", "Marta Lindqvist");
        assertThat(quotes.get(1).confidence()).isLessThan(quotes.get(0).confidence());
    }

    @Test
    void theSpeakerHasTheFullNameThatTheArticleGives() {
        List<Quote> quotes = quotes(
                "Marta Lindqvist leads the authority in Sweden.", "“We will not take any risk,” Lindqvist said.");

        assertThat(quotes).extracting(Quote::speaker).containsExactly("Marta Lindqvist");
        assertThat(quotes.get(0).paragraph()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“We will not take any risk with the bridge,” said a spokesman on Monday.",
                "The film “The Bridge over the Sea” won a prize. Marta Lindqvist was there.",
                "Marta Lindqvist called it a “scandal” and went home on Monday.",
                "“We will not take any risk,” it said on the wall. The house belongs to Marta Lindqvist.",
                "Marta Lindqvist said nothing. A sign read “No way through this side.”",
            })
    void whatNobodyNamedSaysIsNoQuote(String text) {
        assertThat(quotes(text)).isEmpty();
    }

    @Test
    void speechThatIsNotClosedIsNone() {
        assertThat(quotes("“We will not take any risk, said Marta Lindqvist, who leads the authority."))
                .isEmpty();
    }

    @Test
    void nothingIsSaidOfOtherLanguages() {
        assertThat(ENRICHERS.enrich(Articles.reservoir()).quotes()).isEmpty();
    }

    private static List<Quote> quotes(String... text) {
        // English beyond doubt, whatever the sentence at hand is.
        CleanArticle article = Articles.claiming("en", "Harbour bridge stays closed until summer", text);
        return ENRICHERS.enrich(article).quotes();
    }
}
