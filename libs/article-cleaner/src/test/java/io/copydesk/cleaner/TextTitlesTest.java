package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** The title among a menu's lines and further articles' headlines. */
class TextTitlesTest {

    private static final String FERRY = """
            Home
            News
            Sport
            Weather
            Island ferry returns after nine weeks in dock
            By Martha Quill
            3 May 2024
            The ferry between Port Wren and the island sailed again on Friday morning, nine weeks after its rudder broke in a storm.
            About two hundred islanders stood on the pier when the ferry came in, and the school had closed for the day.
            "We have eaten enough tinned soup for a lifetime," said Ida Holm, who runs the shop on the island.
            The repairs took three weeks longer than planned because a part of the rudder had to be cast again, the ferry company said.
            From Monday the ferry will sail four times a day, and the company wants to keep a second boat ready in winter.
            """;

    private static final String ORCHESTRA = """
            Share
            Orchestra picks youngest conductor in its history
            By Paul Marsh
            2 May 2024
            The city orchestra has chosen Lena Voss, who is twenty-four, as its next chief conductor, the youngest it has ever had.
            She will begin in autumn with a programme of Czech music, and has signed a contract for five years.
            "The musicians voted for her almost to the last chair," said the orchestra's director, Karl Brandt.
            Voss studied the cello before she took up conducting, and won a competition in Helsinki last year.
            Her first concert was sold out within an hour, according to the box office.
            About us
            Contact
            Terms of use
            """;

    private static final String TEASERS = """
            More stories
            Bakers warn of dearer bread
            The price of flour has risen by a fifth since the new year, and small bakeries say that they can't wait any longer.
            Museum finds a lost map
            A map of the northern coast that was thought to be burned has turned up in a box of receipts.
            Snow closes the mountain road
            Drivers have to take the long way round the lake until the weekend, the road office said on Thursday.
            About us
            Contact
            """;

    private static CleanedArticle clean(String text) {
        return new ArticleCleaner()
                .clean(Page.ofText(text, "https://news.example/island-ferry-returns-after-nine-weeks-in-dock"));
    }

    @Test
    void theHeadlineOfAnotherWholeArticleIsNoTitle() {
        CleanedArticle article = clean(FERRY + ORCHESTRA);
        assertThat(article.title()).isEqualTo("Island ferry returns after nine weeks in dock");
        assertThat(article.authors()).containsExactly("Martha Quill");
    }

    @Test
    void theTitleIsTheLineThatTheAddressIsMadeOf() {
        CleanedArticle article = clean(FERRY.replace("Home\n", "Home\nPort Wren News: the paper of the coast\n"));
        assertThat(article.title()).isEqualTo("Island ferry returns after nine weeks in dock");
    }

    @Test
    void theTitleIsFoundWithoutAnAddress() {
        assertThat(new ArticleCleaner()
                        .clean(Page.ofText(FERRY + TEASERS, null))
                        .title())
                .isEqualTo("Island ferry returns after nine weeks in dock");
    }

    @Test
    void aPictureIsNoTitle() {
        CleanedArticle article = clean(FERRY.replace(
                "3 May 2024\n", "3 May 2024\nThe island ferry, left, back from nine weeks in dock. Ann Ash/AP\n"));
        assertThat(article.title()).isEqualTo("Island ferry returns after nine weeks in dock");
    }

    @Test
    void theTitleIsWithoutTheTrailOfLinksBeforeIt() {
        CleanedArticle article = clean(
                FERRY.replace("Weather\n", "Weather\nIsland Life Island ferry returns after nine weeks in dock\n"));
        assertThat(article.title()).isEqualTo("Island ferry returns after nine weeks in dock");
    }

    @Test
    void aNameAloneIsTheAuthorsIfTheArticleIsNotAboutIt() {
        String shown = FERRY.replace("By Martha Quill", "Ida Holm\nMartha Quill")
                .replace(
                        "\"We have",
                        "Ida Holm had brought a flag and her two dogs along, and sold hot soup from the window of a van.\n\"We have");
        assertThat(clean(shown.replace("3 May 2024\n", "")).authors()).containsExactly("Martha Quill");
        assertThat(clean(FERRY.replace("By Martha Quill", "Martha Quill\nTom Reed"))
                        .authors())
                .containsExactly("Martha Quill", "Tom Reed");
    }

    @Test
    void anAuthorMayBeNamedBelowTheText() {
        String below = FERRY.replace("By Martha Quill\n", "") + "Author: Martha Quill\n";
        assertThat(clean(below).authors()).containsExactly("Martha Quill");
    }

    @Test
    void theDayMayStandFiveLinesAboveTheTitle() {
        String above = FERRY.replace("3 May 2024\n", "")
                .replace("Weather\n", "Weather\n3 May 2024\nShare\nPrint\nListen\nSave\n");
        assertThat(clean(above).publishedAt()).isEqualTo(OffsetDateTime.parse("2024-05-03T00:00:00Z"));
    }
}
