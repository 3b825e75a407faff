package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BiographyTest {

    private static final List<String> STORY = List.of(
            "The harbour wall at Northport held last night against the worst storm that the town has seen for thirty years.",
            "Waves of six metres broke over the wall from ten in the evening until dawn, the harbour master said on Monday.",
            "The wall was raised by a metre two years ago, after a smaller storm had flooded the market and forty cellars.",
            "The council will meet on Tuesday to look at the damage, and engineers expect that repairs take until summer.");

    private static final String NOTE =
            "Ann Ash has written about the sea for twenty years, and won a prize for her book on the lifeboats of the coast.";

    private final ArticleCleaner cleaner = new ArticleCleaner();

    private List<String> html(String author, List<String> paragraphs) {
        return cleaner.clean(Page.ofHtml(
                        "<html><head><title>Harbour wall holds</title><meta name=author content='" + author
                                + "'></head>"
                                + "<body><article><h1>Harbour wall holds</h1><p>" + String.join("</p><p>", paragraphs)
                                + "</p></article></body></html>",
                        null))
                .paragraphs();
    }

    private static List<String> with(List<String> paragraphs, String... more) {
        return Stream.concat(paragraphs.stream(), Stream.of(more)).toList();
    }

    @Test
    void whatIsSaidOfTheAuthorBelowTheArticleIsNoneOfIt() {
        assertThat(html("Ann Ash", with(STORY, NOTE))).isEqualTo(STORY);
        assertThat(html("Tom Reed and Ann Ash", with(STORY, NOTE, "Tom Reed is her editor, and has been to sea once.")))
                .isEqualTo(STORY);
        assertThat(cleaner.clean(Page.ofText(
                                "Harbour wall holds against the storm\n\nBy Ann Ash\n\n"
                                        + String.join("\n\n", with(STORY, NOTE)),
                                null))
                        .paragraphs())
                .isEqualTo(STORY);
    }

    @Test
    void whatAHeadingSaysToBeAboutTheAuthorIsNoneOfIt() {
        String note =
                "The sea has been her subject for twenty years, and her book on the lifeboats of the coast won a prize.";
        for (String heading :
                List.of("About Ann Ash", "Über die Autorin:", "À propos de l’auteur", "About the company")) {
            assertThat(html("Ann Ash", with(STORY, heading, note))).isEqualTo(STORY);
        }
        List<String> other = with(STORY, "About the harbour", note);
        assertThat(html("Ann Ash", other)).endsWith(note);
        List<String> above =
                with(List.of(note, "About the author", note.replace("sea", "lake")), STORY.toArray(String[]::new));
        assertThat(html("Ann Ash", above)).containsAll(STORY);
    }

    @Test
    void ofSomebodyElseItStays() {
        assertThat(html("Ann Ashley", with(STORY, NOTE))).isEqualTo(with(STORY, NOTE));
        assertThat(html("Tom Reed", with(STORY, NOTE))).isEqualTo(with(STORY, NOTE));
    }

    @Test
    void anOrganisationTellsOfItself() {
        List<String> told =
                with(STORY, "Harbour Watch has asked for a higher wall since the flood of three years ago.", NOTE);
        List<String> end =
                with(told, "Harbour Watch will be heard by the council, and hopes for a decision this year.");
        assertThat(html("Harbour Watch", end)).isEqualTo(end);
    }

    @Test
    void whoASiteSaysItIsBelowAPressReleaseIsNoneOfIt() {
        String about =
                "Wallbau Northport is a builder of harbour walls, founded in 1890. It has two thousand people on three coasts.";
        String seat =
                "Wallbau AG (NP: WALL) is headquartered in Northport, and has built walls in forty countries since then.";
        String told =
                "Wallbau Northport raised the wall two years ago, and says that it would do it again in the same way.";
        String news = told.replace("Northport ", "");
        String url = "https://www.wallbau.example/news/1";
        assertThat(fromSite(url, with(STORY, news, about.replace("Wallbau Northport", "Wallbau"), seat)))
                .isEqualTo(with(STORY, news));
        assertThat(fromSite("https://www.harbour.example/news/1", with(STORY, news, seat)))
                .isEqualTo(with(STORY, news, seat));
        assertThat(fromSite(url, with(List.of(seat), STORY.toArray(String[]::new))))
                .startsWith(seat);
    }

    private List<String> fromSite(String url, List<String> paragraphs) {
        return cleaner.clean(Page.ofHtml(
                        "<html><head><title>Harbour wall holds</title></head><body><article><h1>Harbour wall holds</h1><p>"
                                + String.join("</p><p>", paragraphs) + "</p></article></body></html>",
                        url))
                .paragraphs();
    }
}
