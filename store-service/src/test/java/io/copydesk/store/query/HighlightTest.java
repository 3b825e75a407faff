package io.copydesk.store.query;

import static io.copydesk.store.StoreApi.awaitTotal;
import static io.copydesk.store.StoreApi.search;
import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StoreServices.class)
class HighlightTest {

    private static final String SOURCE = TestArticle.unique("marks");

    private static boolean sent;

    @BeforeEach
    void send() {
        if (sent) {
            return;
        }
        TestArticle.sendAll(List.of(
                TestArticle.withId("en" + SOURCE)
                        .source(SOURCE)
                        .language("en")
                        .title("Elections in <b>Tuvalu</b> & Nauru")
                        .text(
                                "Nothing happened at first, and it went on for a while that nothing happened.",
                                "Then the election was held. It was \"close\", said Zoë O'Hara. The sea level rose."),
                TestArticle.withId("ja" + SOURCE).source(SOURCE).language("ja").text("昨日、東京都で選挙が行われた。")));
        awaitTotal(2, "source", SOURCE);
        sent = true;
    }

    @Test
    void marksEveryFormOfTheWordAndEscapesTheRest() {
        JsonPath page = marked("electing OR election");

        assertThat(page.getString("items[0].highlights.title"))
                .isEqualTo("<mark>Elections</mark> in &lt;b&gt;Tuvalu&lt;/b&gt; &amp; Nauru");
        assertThat(page.getList("items[0].highlights.text", String.class))
                .singleElement()
                .asString()
                .contains("Then the <mark>election</mark> was held.")
                .contains("&quot;close&quot;");
    }

    @Test
    void marksAPhraseOnlyWhereItStands() {
        assertThat(marked("\"sea level\"").getList("items[0].highlights.text", String.class))
                .singleElement()
                .asString()
                .contains("The <mark>sea level</mark> rose.");
        assertThat(marked("nothing \"held it\"").getList("items[0].highlights.text", String.class))
                .noneMatch(passage -> passage.contains("<mark>close"));
    }

    @Test
    void marksBeginningsAndWhatAccentsHide() {
        assertThat(marked("tuva*").getString("items[0].highlights.title")).contains("<mark>Tuvalu</mark>");
        assertThat(marked("zoe").getString("items[0].highlights.text[0]")).contains("<mark>Zoë</mark>");
    }

    @Test
    void marksChineseAndJapanese() {
        assertThat(marked("東京").getString("items[0].highlights.text[0]")).contains("<mark>東京</mark>都");
        assertThat(marked("選挙が").getString("items[0].highlights.text[0]")).contains("選挙");
    }

    @Test
    void withoutWordsThereIsNothingToMark() {
        JsonPath page = search("source", SOURCE, "highlight", "true").jsonPath();

        assertThat(page.getList("items.highlights")).hasSize(2);
        assertThat(page.getMap("items[0].highlights")).isEmpty();
    }

    private static JsonPath marked(String q) {
        return search("q", q, "source", SOURCE, "highlight", "true").jsonPath();
    }
}
