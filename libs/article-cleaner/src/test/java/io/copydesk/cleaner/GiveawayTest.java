package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What its words give away as no body, though its sentences read like those around it. */
class GiveawayTest {

    private static final List<String> STORY = List.of(
            "The harbour wall at Northport held last night against the worst storm that the town has seen for thirty years.",
            "Waves of six metres broke over the wall from ten in the evening until dawn, the harbour master said on Monday.",
            "The wall was raised by a metre two years ago, after a smaller storm had flooded the market and forty cellars.",
            "The council will meet on Tuesday to look at the damage, and engineers expect that repairs take until summer.");

    private final ArticleCleaner cleaner = new ArticleCleaner();

    private CleanedArticle html(List<String> paragraphs) {
        return cleaner.clean(Page.ofHtml(
                "<html><head><title>Harbour wall holds against the storm</title></head><body><article>"
                        + "<h1>Harbour wall holds against the storm</h1><p>" + String.join("</p><p>", paragraphs)
                        + "</p></article></body></html>",
                null));
    }

    private CleanedArticle text(List<String> paragraphs) {
        return cleaner.clean(
                Page.ofText("Harbour wall holds against the storm\n\n" + String.join("\n\n", paragraphs), null));
    }

    private static List<String> with(int at, String paragraph) {
        List<String> paragraphs = new ArrayList<>(STORY);
        paragraphs.add(at, paragraph);
        return paragraphs;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Harbour master Ann Ash, second left, and engineer Tom Reed walk along the wall at Northport on Monday.",
                "Die Hafenmeisterin Anna Esche (links) und der Ingenieur Thomas Ried gehen am Montag über die Mauer von Nordhafen.",
                "La capitaine du port Anne Frêne (à gauche) marche sur le mur de Port-Nord, lundi, avec un ingénieur de la ville.",
                "Harbour master Ann Ash inspects the wall at Northport, on Monday after the storm. Photo by Tom Reed /AFP via Getty Images",
                "Nach dem Sturm wird die Mauer von Nordhafen am Montag von Ingenieuren aus der Stadt untersucht. © Thomas Ried/dpa",
                "People of Northport walk along the harbour wall on Monday, and look at what the storm has left of it. (AP)",
                "항만 관계자들이 월요일 북항 방파제를 걸으며 폭풍 피해 상황을 살펴보고 있다. 뉴시스",
                "北港の防波堤を見回る港長の灰原杏さん（左）と技師の葦田徹さん＝月曜日、北港で。",
            })
    void whoStandsWhereIsACaption(String caption) {
        String picture = "</p><div><img src=harbour.jpg><p>" + caption + "</p></div><p>";
        CleanedArticle marked = html(with(2, picture));
        assertThat(marked.paragraphs()).isEqualTo(STORY);
        assertThat(marked.captions()).extracting(Caption::text).containsExactly(caption);
        CleanedArticle copied = text(with(2, caption));
        assertThat(copied.paragraphs()).isEqualTo(STORY);
        assertThat(copied.captions()).extracting(Caption::text).containsExactly(caption);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There is plenty more where that came from. Sign up for our free newsletter to have it in your inbox every morning.",
                "Comments are welcome below this article, but they are moderated, and we take none that insult other readers.",
                "We may earn a commission when you buy something after a click on one of the links in this article.",
            })
    void whatAHouseSaysOfItselfIsNoneOfItsArticles(String note) {
        assertThat(html(with(4, note)).paragraphs()).isEqualTo(STORY);
        assertThat(text(with(4, note)).paragraphs()).isEqualTo(STORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We and our 120 partners store and read cookies on your device, and with your consent process personal data for it.",
                "Mit Ihrer Zustimmung nutzen wir und unsere Partner Ihre Daten für personalisierte Werbung und die Messung von Inhalten.",
                "Avec votre accord, nous et nos partenaires utilisons des cookies pour stocker des données personnelles comme votre visite.",
                "Con su consentimiento, nosotros y nuestros socios usamos cookies para almacenar datos personales como su visita a esta web.",
                "Noi e i nostri partner archiviamo informazioni su un dispositivo, come i cookie, e trattiamo dati personali.",
                "Wij en onze partners slaan met cookies informatie op een apparaat op en verwerken daarvoor persoonsgegevens van u.",
                "My i nasi partnerzy przechowujemy na urządzeniu pliki cookie i przetwarzamy dane osobowe za zgodą użytkownika.",
            })
    void whatASiteAsksForIsNoneOfItsArticles(String asked) {
        for (int at : new int[] {0, 4}) {
            assertThat(html(with(at, asked)).paragraphs()).isEqualTo(STORY);
            assertThat(text(with(at, asked)).paragraphs()).isEqualTo(STORY);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Browsers will soon ask for your consent before a cookie is stored on your device, the minister told the house on Monday.",
                "The party will move to the left, the mayor said, and nobody in the hall was surprised when she said it on Monday.",
                "What is right, and what is left of it after such a night, will be for the council to say when it meets on Tuesday.",
                "Her newsletter had told people for years that the wall was too low, and hardly anybody in the town had believed it.",
                "The repairs will take until summer, and the town will pay for half of them, the harbour master told Reuters.",
                "The moderator of the debate asked whether a higher wall would spoil the view, and the mayor laughed at the question.",
            })
    void whatOnlySoundsLikeItStays(String paragraph) {
        assertThat(html(with(2, paragraph)).paragraphs()).contains(paragraph);
        assertThat(text(with(2, paragraph)).paragraphs()).contains(paragraph);
    }

    @Test
    void aCaptionInAListIsNoneOfItsItems() {
        String caption = "Ann Ash, second left, and Tom Reed at the harbour wall of Northport on Monday. Photo: AFP";
        String list = "</p><ul><li>" + String.join("</li><li>", with(1, caption)) + "</li></ul><p>";
        assertThat(html(List.of(list)).paragraphs()).isEqualTo(STORY);
    }
}
