package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Text whose lines were lost, or marked as somebody else's. */
class RunTogetherTest {

    private static final String FERRY =
            "The ferry to the island sails again on Monday, after a winter in the dock of the old"
                    + " harbour. Its new engine, said Mrs. Lund, the captain, \"needs half the oil.\" Tickets cost what they did"
                    + " in autumn, and children go free. The council has paid for half of it. The other half came from the"
                    + " people of the island, who had sold bread and fish for it all winter. On Monday they will stand on the"
                    + " pier, she hopes, with flags.";

    private final ArticleCleaner cleaner = new ArticleCleaner();

    @Test
    void whatIsAroundTheArticleOnItsOnlyLineIsTakenOff() {
        CleanedArticle article = clean(FERRY
                + " Sign up for our newsletter and get the best of our stories in your inbox every morning."
                + " All rights reserved. This website uses cookies. Read our privacy policy to learn more.");
        assertThat(article.paragraphs()).containsExactly(FERRY);
        assertThat(article.removed()).isNotEmpty();
    }

    @Test
    void anArticleOnOneLineIsOneParagraph() {
        assertThat(clean(FERRY).paragraphs()).containsExactly(FERRY);
    }

    @Test
    void titleAboveTheLineIsTheTitle() {
        CleanedArticle article = clean("Ferry is back\n\n" + FERRY);
        assertThat(article.title()).isEqualTo("Ferry is back");
        assertThat(article.paragraphs()).containsExactly(FERRY);
    }

    @Test
    void japaneseSentencesAreJoinedWithoutSpaces() {
        String text = "島へのフェリーは月曜日に再開する。冬の間は古い港のドックで修理を受けていた。「新しいエンジンは油が半分で済む」と船長は語った。".repeat(4);
        assertThat(String.join("", clean(text).paragraphs())).doesNotContain(" ");
    }

    @Test
    void marksOfAQuotedTextAreNoPartOfIt() {
        List<String> lines = List.of(FERRY, "The mayor was glad, too, and said so at length to all who came.");
        for (String mark : List.of("> ", ">", ">> ", "> > ")) {
            String quoted = mark + "Ferry is back\n" + mark + "\n" + mark + lines.get(0) + "\n" + mark + "\n" + mark
                    + lines.get(1) + "\n";
            CleanedArticle article = clean(quoted);
            assertThat(article.title()).as(mark).isEqualTo("Ferry is back");
            assertThat(article.paragraphs()).as(mark).containsExactlyElementsOf(lines);
        }
    }

    @Test
    void paragraphsWithNothingBetweenAreApart() {
        List<String> paragraphs = List.of(
                "The ferry to the island sails again on Monday, after a winter in the dock of the old harbour.",
                "Its new engine, said the captain, needs half the oil. McCabe & Lund, who built it, sold it on YouTube.",
                "Tickets cost what they did in autumn. Children go free, as they do on YouTube every evening.",
                "The council has paid for half of it, and the people of the island for the other half.");
        CleanedArticle article = clean("HomeNewsTides\nFerry is back\n" + String.join("", paragraphs)
                + "Sign up for our newsletterHome\nNews\nTides\n");
        assertThat(article.paragraphs()).isEqualTo(paragraphs);
    }

    @Test
    void aForgottenSpaceOrTwoPartNothing() {
        String paragraph =
                "The ferry sails again on Monday.Its engine, said the captain, needs half the oil, and the iPhone"
                        + " app shows where it is.Children go free.";
        assertThat(clean("Ferry is back\n\n" + paragraph).paragraphs()).containsExactly(paragraph);
    }

    @Test
    void indentsOfMarkupSayNothing() {
        String text =
                "\t\t\tFerry is back\n\t\t\t\t\tBy Nora Lund\n  3 May 2024\n\t\tThe ferry to the island sails again on Monday, after a"
                        + " winter in the dock.\n\t\t\t\t\t\tIts new engine, said the captain, needs half the oil.\n    Tickets cost what they"
                        + " did in autumn, and children go free.\n";
        CleanedArticle article = clean(text);
        assertThat(article.title()).isEqualTo("Ferry is back");
        assertThat(article.authors()).containsExactly("Nora Lund");
        assertThat(article.paragraphs()).hasSize(3);
    }

    private CleanedArticle clean(String text) {
        return cleaner.clean(Page.ofText(text, null));
    }
}
