package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.cleaner.html.HtmlPage;
import io.copydesk.cleaner.metadata.Authors;
import io.copydesk.cleaner.metadata.Bylines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorsTest {

    private static final String TEXT =
            "<p>The ferry to the islands will sail again from Monday, the harbour master said, after a winter of repairs.</p>"
                    + "<p>Its engine had failed in November, and for three months the islanders came over in fishing boats.</p>";

    private static List<String> page(String head, String byline, String after) {
        return HtmlPage.parse(
                        "<html><head><title>Ferry sails again</title>" + head
                                + "</head><body><article><h1>Ferry sails again</h1>" + byline + TEXT + after
                                + "</article></body></html>",
                        "https://www.islander.example/ferry")
                .metadata()
                .authors();
    }

    @Test
    void nameRightAboveTheTextGoesBeforeTheSiteAsAuthor() {
        String head = "<meta property=og:site_name content='The Islander'><meta name=author content='The Islander'>";
        assertThat(page(head, "<p><b>Nora Lund/Tom Reed</b></p>", "")).containsExactly("Nora Lund", "Tom Reed");
        assertThat(page(head, "<h2>Nora Lund</h2>", "")).containsExactly("The Islander");
        assertThat(page("", "<p>Harbour Wall</p>", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Nora Lund",
                "By Nora Lund | 3 May 2024",
                "Von Nora Lund",
                "Par Nora Lund, envoyée spéciale",
                "Por: Nora Lund",
                "Text: Nora Lund",
                "Posted on May 3, 2024 by Nora Lund in News",
                "3. Mai 2024, 10:30 Uhr von Nora Lund",
                "Door Nora Lund op 3 mei 2024",
                "Автор: Nora Lund",
                "Autor/in: Nora Lund",
                "Autorin/Autor: Nora Lund",
                "Alle Beiträge von Nora Lund",
                "BY NORA LUND, CORRESPONDENT"
            })
    void bylinesOfManyLanguagesAreRead(String line) {
        assertThat(Bylines.names(line)).singleElement().asString().isEqualToIgnoringCase("Nora Lund");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By the end of May all was well again",
                "Von Montag an fährt die Fähre wieder zu den Inseln",
                "From Monday the ferry sails",
                "Foto von Tom Reed",
                "Nora Lund",
                "By"
            })
    void otherLinesAreNoBylines(String line) {
        assertThat(Bylines.names(line)).isEmpty();
    }

    @Test
    void severalNamesAreParted() {
        assertThat(Authors.names(List.of("By Nora Lund, Tom Reed and Maria de la Cruz")))
                .containsExactly("Nora Lund", "Tom Reed", "Maria de la Cruz");
        assertThat(Authors.names(List.of("Nora Lund und Tom Reed", "nora lund")))
                .containsExactly("Nora Lund", "Tom Reed");
    }

    @Test
    void jobsPlacesAndAgenciesAreNoNames() {
        assertThat(Authors.names(List.of("Nora Lund, Oslo"))).containsExactly("Nora Lund");
        assertThat(Authors.names(List.of("Nora Lund, chief correspondent"))).containsExactly("Nora Lund");
        assertThat(Authors.names(List.of("Nora Lund/dpa"))).containsExactly("Nora Lund");
        assertThat(Authors.names(List.of("https://example.org/nora", "nora@example.org")))
                .isEmpty();
    }

    @Test
    void authorWhoIsOnlyReferredToIsFound() {
        assertThat(page(
                        "<script type=application/ld+json>{\"@graph\":[{\"@type\":\"Article\",\"headline\":\"Ferry\","
                                + "\"author\":{\"@id\":\"#nora\"}},{\"@type\":\"Person\",\"@id\":\"#nora\",\"name\":\"Nora Lund\"}]}</script>",
                        "",
                        ""))
                .containsExactly("Nora Lund");
    }

    @Test
    void aNameOnThePageCountsMoreThanTheSiteOrALogin() {
        String byline = "<p class=byline>By <a rel=author href=/author/nora>Nora Lund</a></p>";
        assertThat(page("<meta name=author content=islander>", byline, "")).containsExactly("Nora Lund");
        assertThat(page("<meta name=author content=wpadmin>", byline, "")).containsExactly("Nora Lund");
    }

    @Test
    void whoCommentsOrWritesOtherArticlesIsNoAuthor() {
        assertThat(page(
                        "",
                        "<div class=meta><span class=author>Nora Lund</span></div>",
                        "<div class=related><a href=/wall>Wall holds</a> <span class=author>Tom Reed</span></div>"
                                + "<div id=comments><p class=comment-author>Ann Poole</p></div>"))
                .containsExactly("Nora Lund");
        assertThat(page("", "", "<div id=comments><p class=comment-author>Ann Poole</p></div>"))
                .isEmpty();
    }

    @Test
    void bylineUnderTheTextIsFound() {
        assertThat(page("", "", "<p><em>Text: Nora Lund</em></p>")).containsExactly("Nora Lund");
    }

    @Test
    void labelAndNameMayStandInTwoLines() {
        assertThat(page("", "<h5>Author:</h5><div>Nora Lund</div>", "")).containsExactly("Nora Lund");
    }

    @Test
    void aNameBesideTheDateIsFound() {
        assertThat(page("", "<p>3 May 2024 - Nora Lund</p>", "")).containsExactly("Nora Lund");
    }
}
