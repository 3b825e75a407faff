package io.copydesk.store.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copydesk.store.problem.ProblemException;
import io.copydesk.store.words.Words.All;
import io.copydesk.store.words.Words.And;
import io.copydesk.store.words.Words.Near;
import io.copydesk.store.words.Words.Not;
import io.copydesk.store.words.Words.Or;
import io.copydesk.store.words.Words.Phrase;
import io.copydesk.store.words.Words.Prefix;
import io.copydesk.store.words.Words.Title;
import io.copydesk.store.words.Words.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsParserTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3000"})
    void nothingIsAll(String query) {
        assertThat(WordsParser.parse(query)).isEqualTo(new All());
    }

    @Test
    void wordsAreAllOfThem() {
        assertThat(WordsParser.parse(" sea  level ")).isEqualTo(new And(List.of(new Word("sea"), new Word("level"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"sea level\"", "“sea level”", "„sea level“"})
    void quotesMakeAPhrase(String query) {
        assertThat(WordsParser.parse(query)).isEqualTo(new Phrase("sea level"));
    }

    @Test
    void minusIsNot() {
        assertThat(WordsParser.parse("-opinion")).isEqualTo(new Not(new Word("opinion")));
        assertThat(WordsParser.parse("-\"sea level\"")).isEqualTo(new Not(new Phrase("sea level")));
        assertThat(WordsParser.parse("-(a b)")).isEqualTo(new Not(new And(List.of(new Word("a"), new Word("b")))));
    }

    @Test
    void minusWithinAWordOrAloneIsPartOfTheText() {
        assertThat(WordsParser.parse("so-called")).isEqualTo(new Word("so-called"));
        assertThat(WordsParser.parse("a - b")).isEqualTo(new And(List.of(new Word("a"), new Word("-"), new Word("b"))));
        assertThat(WordsParser.parse("--")).isEqualTo(new Word("--"));
    }

    @Test
    void orBindsLessThanWords() {
        assertThat(WordsParser.parse("a b OR c"))
                .isEqualTo(new Or(List.of(new And(List.of(new Word("a"), new Word("b"))), new Word("c"))));
        assertThat(WordsParser.parse("a (b OR c)"))
                .isEqualTo(new And(List.of(new Word("a"), new Or(List.of(new Word("b"), new Word("c"))))));
    }

    @Test
    void onlyCapitalOrAloneIsOr() {
        assertThat(WordsParser.parse("a or ORDER"))
                .isEqualTo(new And(List.of(new Word("a"), new Word("or"), new Word("ORDER"))));
    }

    @Test
    void starMakesABeginning() {
        assertThat(WordsParser.parse("elec*")).isEqualTo(new Prefix("elec"));
        assertThat(WordsParser.parse("東*")).isEqualTo(new Prefix("東"));
        assertThat(WordsParser.parse("M*A*S*H")).isEqualTo(new Word("M*A*S*H"));
        assertThat(WordsParser.parse(" * ")).isEqualTo(new All());
    }

    @Test
    void titleIsOfWhatFollows() {
        assertThat(WordsParser.parse("title:sea level"))
                .isEqualTo(new And(List.of(new Title(new Word("sea")), new Word("level"))));
        assertThat(WordsParser.parse("title:\"sea level\"")).isEqualTo(new Title(new Phrase("sea level")));
        assertThat(WordsParser.parse("-title:(a OR bb*)"))
                .isEqualTo(new Not(new Title(new Or(List.of(new Word("a"), new Prefix("bb"))))));
        assertThat(WordsParser.parse("subtitle:a")).isEqualTo(new Word("subtitle:a"));
    }

    @Test
    void nearTakesWordsAndPhrases() {
        assertThat(WordsParser.parse("sea NEAR level"))
                .isEqualTo(new Near(List.of(new Phrase("sea"), new Phrase("level")), 10));
        assertThat(WordsParser.parse("sea NEAR/3 \"high tide\" NEAR/5 moon rise"))
                .isEqualTo(new And(List.of(
                        new Near(List.of(new Phrase("sea"), new Phrase("high tide"), new Phrase("moon")), 5),
                        new Word("rise"))));
        assertThat(WordsParser.parse("\"sea level rise\"~4"))
                .isEqualTo(new Near(List.of(new Phrase("sea"), new Phrase("level"), new Phrase("rise")), 4));
        assertThat(WordsParser.parse("\"sea\"~4")).isEqualTo(new Phrase("sea"));
        assertThat(WordsParser.parse("near NEARLY")).isEqualTo(new And(List.of(new Word("near"), new Word("NEARLY"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "a \"b    | the quotation mark is not closed, at character 3",
                "OR a     | OR needs a word before it, at character 1",
                "a OR     | OR needs a word after it, at character 5",
                "a OR OR b| OR needs a word after it, at character 5",
                "(a       | the \"(\" is not closed, at character 1",
                "a)       | the \")\" has no \"(\" before it, at character 2",
                "a ()     | the parentheses are empty, at character 3",
                "a b*     | the * needs at least 2 letters before it, at character 4",
                "a *bc    | a * may stand at the end of a word only, at character 3",
                "title: a | title: needs a word right after it, at character 1",
                "NEAR a   | NEAR needs a word or a phrase before it, at character 1",
                "a NEAR   | NEAR needs a word or a phrase after it, at character 7",
                "a NEAR OR b| NEAR needs a word or a phrase after it, at character 8",
                "a NEAR/99 b| at most 50 words may stand between, at character 3",
                "a NEAR bb*| NEAR takes words and phrases only, at character 8",
                "(a b) NEAR c| NEAR takes words and phrases only, at character 1"
            })
    void saysWhatIsWrongAndWhere(String query, String detail) {
        assertThatThrownBy(() -> WordsParser.parse(query.strip()))
                .isInstanceOf(ProblemException.class)
                .hasMessage("q can't be read: " + detail);
    }

    @Test
    void boundsWhatAQuestionCosts() {
        assertThatThrownBy(() -> WordsParser.parse("a".repeat(WordsParser.MAX_LENGTH + 1)))
                .hasMessage("q may have 1000 characters, it has 1001");
        assertThatThrownBy(() -> WordsParser.parse("a ".repeat(WordsParser.MAX_TERMS + 1)))
                .hasMessageContaining("q may have 64 words and phrases");
        assertThatThrownBy(() -> WordsParser.parse("(".repeat(21) + "a" + ")".repeat(21)))
                .hasMessageContaining("parentheses may stand 20 deep");
        assertThat(WordsParser.parse("(".repeat(20) + "a" + ")".repeat(20))).isEqualTo(new Word("a"));
    }
}
