package io.copydesk.cleaner.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nora Lund",
                "Nora Lund Nora Lund",
                "Nora Lund, 3 May 2024",
                "Nora Lund 2 minutes read",
                "Nora Lund2 hours ago",
                "Nora Lund|Published 4 months ago",
                "Nora LundNews Reporter",
                "Nora Lund Education editor",
                "Nora Lund | Redakteurin",
                "Nora Lund in Port Wren",
                "Nora Lund | Friday, 3 May 2024 at 09:08"
            })
    void aNameStandsAloneWithItsDateOrJob(String line) {
        assertThat(Bylines.alone(line)).containsExactly("Nora Lund");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "National Mourning for the victims of the fire on Friday",
                "Die Fähren 2024: Wann sie fahren",
                "Der Bildschirm ist dem Papier unterlegen",
                "In Local News, News",
                "News Editor",
                "Island Ferry Sails Home Again",
                "Sign Out",
                "Harbour",
                "de Política"
            })
    void aHeadingIsNoName(String line) {
        assertThat(Bylines.alone(line)).isEmpty();
    }

    @Test
    void wordsThatAreNamesTooArePartOfThem() {
        assertThat(Bylines.alone("Una Lund | Christopher Do")).containsExactly("Una Lund", "Christopher Do");
    }

    @Test
    void anArticleThatBelongsToANameDoesNotEndIt() {
        assertThat(Bylines.names("Par Nora Le Lund")).containsExactly("Nora Le Lund");
        assertThat(Bylines.names("Par Nora Lund Le 3 mai")).containsExactly("Nora Lund");
        assertThat(Bylines.names("Par Nora Lund le 3 mai")).containsExactly("Nora Lund");
    }

    @Test
    void severalNamesInOneLineAreEachAnAuthor() {
        assertThat(Bylines.alone("Nora Lund/Tom Reed")).containsExactly("Nora Lund", "Tom Reed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ByNora Lund",
                "Text & Fotos: Nora Lund",
                "Texte et photos : Nora Lund",
                "PorNora Lund",
                "By Nora Lund the Harbour Press",
                "By Nora Lund nora@harbour.example",
                "Kolumne von Nora Lund - 3. Mai 2024",
                "By Nora Lund Stand: 3. Mai 2024"
            })
    void bylinesThatLostASpaceOrGoOnAreRead(String line) {
        assertThat(Bylines.names(line)).containsExactly("Nora Lund");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You can save this article by registering for free here. Or sign in if you have an account.",
                "Alles streng im Blick: Bilder von Kameras in Wahllokalen"
            })
    void whatIsSaidOfSomethingElseIsNoByline(String line) {
        assertThat(Bylines.names(line)).isEqualTo(List.of());
    }
}
