package io.copydesk.store.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class TextAnalysisTest {

    @Test
    void smallLettersWithoutAccents() throws IOException {
        assertThat(words(TextAnalysis.ofArticles("ja"), "Ärger im CAFÉ, Straße 7"))
                .containsExactly("arger", "im", "cafe", "strasse", "7");
    }

    @Test
    void wideAndNarrowLettersAreTheSame() throws IOException {
        assertThat(words(TextAnalysis.ofQueries(), "ＦＩＦＡ ﾃﾚﾋﾞ")).containsExactly("fifa", "テレ", "レビ");
    }

    @Test
    void lettersInPartsAreLookedForAsWholeOnes() throws IOException {
        String parts = Normalizer.normalize("Brücke が 한국", Normalizer.Form.NFD);
        assertThat(words(TextAnalysis.ofQueries(), parts))
                .isEqualTo(words(TextAnalysis.ofQueries(), "Brücke が 한국"))
                .startsWith("brucke");
        assertThat(TextAnalysis.ofQueries()
                        .normalize("text", Normalizer.normalize("Brüc", Normalizer.Form.NFD))
                        .utf8ToString())
                .isEqualTo("bruc");
    }

    @Test
    void neighboursAreWordsInScriptsWithoutSpaces() throws IOException {
        assertThat(words(TextAnalysis.ofQueries(), "東京都で")).containsExactly("東京", "京都", "都で");
        assertThat(words(TextAnalysis.ofQueries(), "猫")).containsExactly("猫");
        assertThat(words(TextAnalysis.ofArticles("ja"), "東京")).containsExactly("東", "東京", "京");
    }

    @Test
    void stemsStandBesideTheirWords() throws IOException {
        assertThat(words(TextAnalysis.ofArticles("en-GB"), "Elections close"))
                .containsExactly("elections", "=elect|en", "close", "=close|en");
    }

    private static List<String> words(Analyzer analysis, String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analysis.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        }
        return words;
    }
}
