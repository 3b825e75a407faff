package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts whose lines end at a width, as mails, old systems and books have them. */
class WrappedTextTest {

    private static final String TITLE = "Ferry to the islands sails again";

    private static final List<String> PARAGRAPHS = List.of(
            "The ferry to the islands will sail again from Monday, the harbour master said, after a winter of repairs that took"
                    + " twice as long as anybody had thought it would.",
            "Its hull had been holed by a log in November, and no yard on the coast had a free dock until January. By then the"
                    + " ice had come, and with it a month in which nothing moved at all.",
            "Some forty people live on the islands all year. Most of them had moved to the mainland, for as long as no boat came"
                    + " there was no post, no doctor and nothing but fish to eat.",
            "Nora Lund, who runs the only shop, stayed. \"Somebody has to feed the hens,\" she says, and points at the seventeen"
                    + " that follow her down to the pier.",
            "The council wants a second boat by next year, so that the islands are never again cut off. It has asked three"
                    + " shipyards for a price, and expects their answers before midsummer.");

    private static final List<String> CHROME = List.of("Home", "News", "Sport", "Weather");

    private final ArticleCleaner cleaner = new ArticleCleaner();

    private List<String> paragraphs(String text) {
        return cleaner.clean(Page.ofText(text, null)).paragraphs();
    }

    private static List<String> page(List<String> paragraphs) {
        List<String> page = new ArrayList<>(CHROME);
        page.add(TITLE);
        page.addAll(paragraphs);
        page.addAll(List.of("Share", "Next post"));
        return page;
    }

    @Test
    void blankLinesBetween() {
        for (int width : new int[] {50, 66, 72, 100}) {
            assertThat(paragraphs(Wrapping.wrap(page(PARAGRAPHS), width, "", "\n\n")))
                    .isEqualTo(PARAGRAPHS);
        }
    }

    @Test
    void aLineThatCannotBeBrokenIsLonger() {
        List<String> paragraphs = new ArrayList<>(PARAGRAPHS);
        String address =
                "https://example.org/news/2026/11/29/" + "the-ferry-to-the-islands-sails-again-".repeat(4) + "1";
        paragraphs.set(2, PARAGRAPHS.get(2) + " More of it is told at " + address + " by those who were there.");
        assertThat(paragraphs(Wrapping.wrap(page(paragraphs), 72, "", "\n\n"))).isEqualTo(paragraphs);
    }

    @Test
    void nothingBetween() {
        assertThat(paragraphs(Wrapping.wrap(page(PARAGRAPHS), 66, "", "\n"))).isEqualTo(PARAGRAPHS);
    }

    @Test
    void paragraphsThatBeginWithAnIndent() {
        assertThat(paragraphs(Wrapping.wrap(page(PARAGRAPHS), 66, "   ", "\n"))).isEqualTo(PARAGRAPHS);
    }

    @Test
    void menuBesideThatIsLongerThanTheText() {
        List<String> page = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            page.add("Section " + i);
        }
        page.addAll(page(PARAGRAPHS));
        assertThat(paragraphs(Wrapping.wrap(page, 72, "", "\n\n"))).isEqualTo(PARAGRAPHS);
    }

    @Test
    void japaneseTakesTwoColumnsACharacter() {
        String one = "島々を結ぶ連絡船が月曜日から運航を再開すると港長が発表した。冬の間の修理には予想の倍の時間がかかり、島民は本土で暮らしていた。";
        String two = "船体は十一月に流木で穴が開き、一月まで空いている造船所はなかった。その頃には氷が張り、一か月の間、何も動かなかったという。";
        String text = Wrapping.wrap(List.of("連絡船が運航再開へ", one, two), 40, "", "\n\n");
        assertThat(paragraphs(text)).containsExactly(one, two);
    }

    @Test
    void linesThatAreParagraphsOfLikeLengthStayApart() {
        List<String> paragraphs = List.of(
                "The ferry to the islands will sail again from Monday, the harbour master said, after repairs.",
                "Its hull had been holed by a log in November, and no yard on the coast had a free dock.",
                "Some forty people live on the islands all year, and most had moved to the mainland by then.",
                "Nora Lund, who runs the only shop, stayed: somebody has to feed the hens, she says at the pier.",
                "The council wants a second boat by next year, so that the islands are never cut off again.");
        assertThat(paragraphs(TITLE + "\n" + String.join("\n", paragraphs))).isEqualTo(paragraphs);
    }
}
