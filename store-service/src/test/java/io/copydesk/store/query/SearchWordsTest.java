package io.copydesk.store.query;

import static io.copydesk.store.StoreApi.awaitTotal;
import static io.copydesk.store.StoreApi.ids;
import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(StoreServices.class)
class SearchWordsTest {

    private static final String SOURCE = TestArticle.unique("words");

    // One set of articles for all searches: this class is not written to after it.
    private static boolean sent;

    @BeforeEach
    void send() {
        if (sent) {
            return;
        }
        TestArticle.sendAll(List.of(
                article("harbour").title("Harbour closed").text("The sea level rose by a metre overnight."),
                article("level").title("Level crossing").text("The sea was calm.", "A level crossing failed."),
                article("opinion").title("Opinion").text("What the harbour master said about the sea level."),
                article("cafe").title("Café opens").text("AT&T and don't, in 東京都."),
                article("english")
                        .title("Voters decide")
                        .text("The elections were close.")
                        .language("en"),
                article("german")
                        .title("Wähler")
                        .text("Die Wahlen waren knapp, Electronik auch.")
                        .language("de-AT"),
                article("korean").title("선거").text("대통령이 말했다. 猫"),
                article("far")
                        .title("Moon")
                        .text("Tides rise with it, and then one two three four five six seven fall."),
                article("apart").title("Tides").text("Moon")));
        awaitTotal(9, "source", SOURCE);
        sent = true;
    }

    static Stream<Arguments> searches() {
        return Stream.of(
                Arguments.of("HARBOUR", List.of("harbour", "opinion")),
                Arguments.of("sea level", List.of("harbour", "level", "opinion")),
                Arguments.of("\"sea level\"", List.of("harbour", "opinion")),
                Arguments.of("“sea level”", List.of("harbour", "opinion")),
                // A phrase does not go on from the title into the text, or from one paragraph into the next.
                Arguments.of("\"closed the\"", List.of()),
                Arguments.of("\"calm a level\"", List.of()),
                Arguments.of("harbour -opinion", List.of("harbour")),
                Arguments.of("level -\"level crossing\"", List.of("harbour", "opinion")),
                Arguments.of("-harbour -moon -title:voters -대통령 -\"die wahlen\"", List.of("cafe", "level")),
                Arguments.of("crossing OR master", List.of("level", "opinion")),
                Arguments.of("sea (crossing OR master) -opinion", List.of("level")),
                Arguments.of("cafe", List.of("cafe")),
                Arguments.of("AT&T", List.of("cafe")),
                Arguments.of("東京", List.of("cafe")),
                Arguments.of("京東", List.of()),
                // The language of these articles is not known, so neither are their words' other forms.
                Arguments.of("harbours", List.of()),
                Arguments.of("election", List.of("english")),
                Arguments.of("voter", List.of("english")),
                Arguments.of("\"election\"", List.of()),
                Arguments.of("Wahl", List.of("german")),
                Arguments.of("wähler", List.of("german")),
                Arguments.of("elec*", List.of("english", "german")),
                Arguments.of("ELECTI*", List.of("english")),
                Arguments.of("대통령", List.of("korean")),
                Arguments.of("猫", List.of("korean")),
                Arguments.of("title:harbour", List.of("harbour")),
                Arguments.of("title:(harbour OR voter)", List.of("english", "harbour")),
                Arguments.of("title:\"level crossing\"", List.of("level")),
                Arguments.of("-title:harbour harbour", List.of("opinion")),
                Arguments.of("title:tid*", List.of("apart")),
                Arguments.of("rise NEAR/2 tides", List.of("far")),
                Arguments.of("tides NEAR/3 fall", List.of()),
                Arguments.of("tides NEAR/50 \"seven fall\"", List.of("far")),
                Arguments.of("\"then tides\"~4", List.of("far")),
                Arguments.of("\"then tides\"~3", List.of()),
                // Words of the title and of the text are not near each other.
                Arguments.of("moon NEAR/50 tides", List.of()),
                Arguments.of("&", List.of()),
                Arguments.of(
                        " ",
                        List.of("apart", "cafe", "english", "far", "german", "harbour", "korean", "level", "opinion")));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void finds(String words, List<String> names) {
        assertThat(ids("q", words, "source", SOURCE))
                .containsExactlyInAnyOrderElementsOf(
                        names.stream().map(SearchWordsTest::id).toList());
    }

    private static TestArticle article(String name) {
        return TestArticle.withId(id(name)).source(SOURCE);
    }

    private static String id(String name) {
        return name + SOURCE;
    }
}
