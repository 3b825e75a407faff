package io.copydesk.store.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.store.lucene.TextAnalysis;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenTextTest {

    @Test
    void aLineForEachPositionWithItsTermsBetweenTabs() {
        assertThat(TokenText.of("text", "The elections of spring", TextAnalysis.ofArticles("en")))
                .isEqualTo("the\t=the|en\nelections\t=elect|en\nof\t=of|en\nspring\t=spring|en\n");
    }

    @Test
    void twoCharactersOfJapaneseStandWhereTheFirstDoes() {
        assertThat(TokenText.of("text", "東京都", TextAnalysis.ofArticles("ja"))).isEqualTo("東\t東京\n京\t京都\n都\n");
        assertThat(TokenText.of("text", "東京都", TextAnalysis.ofQueries())).isEqualTo("東京\n京都\n");
    }

    @Test
    void textWithoutAWordIsNothing() {
        assertThat(TokenText.of("text", " … ", TextAnalysis.ofQueries())).isEmpty();
    }

    @Test
    void termsOfAQuery() {
        assertThat(TokenText.anyOf(List.of("election", "=elect|en"))).isEqualTo("election\t=elect|en");
        assertThat(TokenText.inOrder(List.of("harbour", "city"))).isEqualTo("harbour\ncity");
    }
}
