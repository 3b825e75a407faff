package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copydesk.cleaner.UnreadablePageException.Reason;
import org.junit.jupiter.api.Test;

class TextTest {

    private static final String LIGHTHOUSE = """
            Coastguard And Keepers Agree To Save The Old Lighthouse



            The coastguard and the last three keepers agreed at a meeting on Friday to keep the lighthouse lit for another ten years.

            The tower was built in 1871 and has survived four great storms. Its lamp can be seen from twenty miles away, and fishermen still steer by it.

            "We could not let it go dark," said Ada Brook, who has kept the light since 1989.


            Lighthouse keeper Ada Brook and Captain Tom
             Reed of the coastguard during the meeting



            The repairs will cost about two million, according to the county's engineers. Work on the stairs begins in spring.

            By then the keepers hope to have found an apprentice, because none of them wants to climb the stairs for ever.


            The tower at Black Point, North Shore


            Comments from the village were mostly kind. The school will send its pupils to paint the doors.


            Next Post Previous Post
            No Comment
            Add Comment
            comment url""";

    private final ArticleCleaner cleaner = new ArticleCleaner();

    private CleanedArticle clean(String text) {
        return cleaner.clean(Page.ofText(text, null));
    }

    @Test
    void firstLineSetApartIsTheTitle() {
        assertThat(clean(LIGHTHOUSE).title()).isEqualTo("Coastguard And Keepers Agree To Save The Old Lighthouse");
    }

    @Test
    void allSentencesAreTheBody() {
        assertThat(clean(LIGHTHOUSE).paragraphs())
                .hasSize(6)
                .startsWith(
                        "The coastguard and the last three keepers agreed at a meeting on Friday to keep the lighthouse lit for another ten years.")
                .endsWith(
                        "Comments from the village were mostly kind. The school will send its pupils to paint the doors.");
    }

    @Test
    void captionsAreApartFromTheBodyEvenWhereTheyAreWrapped() {
        assertThat(clean(LIGHTHOUSE).captions())
                .containsExactly(
                        new Caption(
                                "Lighthouse keeper Ada Brook and Captain Tom Reed of the coastguard during the meeting"),
                        new Caption("The tower at Black Point, North Shore"));
    }

    @Test
    void aTextThatBeginsWithItsFirstSentenceHasNoTitle() {
        String text = String.join(
                "\n\n",
                "The council of Lindesund has made Nora Lund master of its harbour, for the first time a woman.",
                "She calls it a privilege to lead a harbour that is known for its wide view of what a harbour is for.",
                "More than seventy people had asked for the post, of whom the council heard five on Monday evening.",
                "The old master stays until the end of the year, so that she has the time to learn the tides.");
        // that the address has the sentence's words makes no title of it
        String url = "https://example.org/news/council-lindesund-nora-lund-master-of-harbour-first-woman";
        CleanedArticle article = new ArticleCleaner().clean(Page.ofText(text, url));
        assertThat(article.title()).isNull();
        assertThat(article.paragraphs()).hasSize(4);
    }

    @Test
    void aLongSubHeadingIsNoCaption() {
        String heading = "Ferry master holds out against more than seventy others for the post";
        CleanedArticle article = clean(String.join(
                "\n\n",
                "New master for the harbour",
                "The council of Lindesund has made Nora Lund master of its harbour, for the first time a woman.",
                "She calls it a privilege to lead a harbour that is known for its wide view of what a harbour is for.",
                heading,
                "More than seventy people had asked for the post, of whom the council heard five on Monday evening.",
                "The old master stays until the end of the year, so that she has the time to learn the tides."));
        assertThat(article.paragraphs()).contains(heading);
        assertThat(article.captions()).isEmpty();
    }

    @Test
    void chromeIsRemovedWithItsReason() {
        assertThat(clean(LIGHTHOUSE).removed())
                .containsExactly(
                        new Removed("Next Post Previous Post", "pager"),
                        new Removed("No Comment", "comments"),
                        new Removed("Add Comment", "comments"),
                        new Removed("comment url", "comments"));
    }

    @Test
    void aSentenceAloneIsAnArticle() {
        assertThat(clean("The cat sat on the mat all day long.").paragraphs())
                .containsExactly("The cat sat on the mat all day long.");
    }

    @Test
    void titleAndSentenceAreTold() {
        CleanedArticle article = clean("Harbour wall holds\n\nThe harbour wall held last night.");
        assertThat(article.title()).isEqualTo("Harbour wall holds");
        assertThat(article.paragraphs()).containsExactly("The harbour wall held last night.");
    }

    @Test
    void japaneseTitleAndBodyAreTold() {
        CleanedArticle article = clean("港の壁が持ちこたえた\n\n港の壁は昨夜の嵐に耐えた。町は静かに眠った。");
        assertThat(article.title()).isEqualTo("港の壁が持ちこたえた");
        assertThat(article.paragraphs()).containsExactly("港の壁は昨夜の嵐に耐えた。町は静かに眠った。");
    }

    @Test
    void wrappedLinesAreJoined() {
        assertThat(clean("""
                                The river rose by two metres over the night and reached the
                                doors of the mill. The miller had moved his flour to the upper
                                floor in time, and nobody was hurt.

                                In the morning the water fell again, and the whole village came
                                down to the bank to see what it had left behind on the meadow.
                                """).paragraphs())
                .containsExactly(
                        "The river rose by two metres over the night and reached the doors of the mill. The miller had moved his flour to the upper floor in time, and nobody was hurt.",
                        "In the morning the water fell again, and the whole village came down to the bank to see what it had left behind on the meadow.");
    }

    @Test
    void wrappedJapaneseIsJoinedWithoutSpaces() {
        assertThat(clean(
                                "川は一晩で二メートル上がり、水車小屋の戸口に届いた。粉屋は粉を上の階へ移していたので、誰も怪\n我をしなかった。朝には水が引いて、村中の人が川岸に集まり、牧場に残されたものを眺めていたという。\n")
                        .paragraphs())
                .noneMatch(paragraph -> paragraph.contains("怪 我"));
    }

    @Test
    void controlCharactersAndZeroWidthJunkAreDropped() {
        assertThat(clean("The \u0000harbour\u200B wall\u00A0 held \uFEFFlast\u0007 night again.")
                        .paragraphs())
                .containsExactly("The harbour wall held last night again.");
    }

    @Test
    void loneSurrogatesAreReplaced() {
        assertThat(clean("The harbour \uD83D wall held last night again.").paragraphs())
                .containsExactly("The harbour \uFFFD wall held last night again.");
    }

    @Test
    void textThatIsAllChromeIsNoArticle() {
        assertThatThrownBy(() -> clean("Next Post Previous Post\nNo Comment\nAdd Comment\ncomment url\nShare\n"))
                .isInstanceOfSatisfying(
                        UnreadablePageException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NO_ARTICLE));
    }

    @Test
    void wordsCutAtTheLineEndAreWhole() {
        assertThat(clean("The two towns came to an agree-\nment last night, after talks that had gone on for a week.")
                        .paragraphs())
                .containsExactly(
                        "The two towns came to an agreement last night, after talks that had gone on for a week.");
    }

    @Test
    void hyphensOfTheWordItselfStay() {
        assertThat(clean("The talks were led by a well-\nknown judge, and all of them ended after a single week.")
                        .paragraphs())
                .containsExactly(
                        "The talks were led by a well-known judge, and all of them ended after a single week.");
    }

    @Test
    void aHyphenBeforeAndStandsForAWordThatComesLater() {
        assertThat(clean("Der Rat der Stadt hat am Montag die Vor-\nund Nachteile der neuen Brücke lange besprochen.")
                        .paragraphs())
                .containsExactly(
                        "Der Rat der Stadt hat am Montag die Vor- und Nachteile der neuen Brücke lange besprochen.");
    }
}
