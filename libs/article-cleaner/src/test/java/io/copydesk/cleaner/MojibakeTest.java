package io.copydesk.cleaner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that was read in the wrong charset before it came here. */
class MojibakeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1252 | The mayor didn’t come, and the town’s council “regrets” it.
            windows-1252 | The mayor didn’t come.
            windows-1252 | Der Bürgermeister von Köln grüßte die Gäste – „schön“, sagte er.
            windows-1252 | Le maire a été élu à l’unanimité, après un débat très animé.
            windows-1252 | 東京の天気は晴れで、最高気温は二十五度になる見込みです。
            windows-1252 | The concert 🎶 was good.
            windows-1251 | Мэр города открыл новый мост через реку. На церемонии присутствовали жители.
            windows-1250 | Burmistrz otworzył wczoraj nowy most nad rzeką. Świętowało go pół miasta.
            """)
    void itIsReadAsItWasMeant(String charset, String text) {
        String wrong = wrong(text, charset);
        assertThat(wrong).isNotEqualTo(text);
        assertThat(Page.ofText(wrong, null).text()).isEqualTo(text);
        assertThat(Page.read(wrong.getBytes(UTF_8), "text/plain", null).text()).isEqualTo(text);
    }

    @Test
    void twiceStoredSoItIsReadTwice() {
        String text = "The mayor didn’t come, and the town’s council “regrets” it.";
        assertThat(Page.ofText(wrong(wrong(text, "windows-1252"), "windows-1252"), null)
                        .text())
                .isEqualTo(text);
    }

    @Test
    void escapesInJsonAreNoHindrance() {
        CleanedArticle article = new ArticleCleaner().clean(Page.ofJson("""
                        {"title": "The mayor didn\\u00e2\\u0080\\u0099t come",
                         "text": "The mayor didn\\u00e2\\u0080\\u0099t come, and the council regrets it."}
                        """, null));
        assertThat(article.title()).isEqualTo("The mayor didn’t come");
        assertThat(article.paragraphs()).containsExactly("The mayor didn’t come, and the council regrets it.");
    }

    @Test
    void inMostlySoundTextItIsLeft() {
        String text = "L’été à Étretat, près de la mer: où l’on a vu « â€™ », signe d’un mauvais codage.";
        assertThat(Page.ofText(text, null).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEYONCÉ’s concert, and the “CAFÉ” beside it",
                "« Un bel été », dit-il à l’école, « et un café »",
                "L’été d’Élise à l’école",
                "„Ä“ und „Ö“ sind Umlaute",
                "Лінії електропередачі в Україні: Ні, це не все.",
                "Žlutý kůň úpěl ďábelské ódy, řekl „ježíšek“.",
                "Ã, a letter of Portuguese",
                "It costs £ 5 – or 6 €."
            })
    void soundTextIsLeftAsItIs(String text) {
        assertThat(Page.ofText(text, null).text()).isEqualTo(text);
    }

    private static String wrong(String text, String charset) {
        return PageState.misread(text, Charset.forName(charset));
    }
}
